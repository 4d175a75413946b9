/** The end of the line that `from` is in, its line break (`\n` or `\r\n`) excluded. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed === -1) return text.length;
  return feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** 2 for `\r\n`, 1 for `\n`, 0 at the end of the text. */
export function lengthOfBreak(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return 2;
  return end < text.length ? 1 : 0;
}

/** How many line breaks there are in `[start, end)`. */
export function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A text that UTF-8 can hold: half of a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A text on one line: every run of white space, line breaks and control characters in it is one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
}

/** A line of somebody's list, as {@link oneLine}, without the bullet and the box that it stands behind: the list that takes it has its own. */
export function listLine(text: string): string {
  return oneLine(text).replace(/^(?:[-*+] )?(?:\[[ xX]?\] )?/, '');
}
