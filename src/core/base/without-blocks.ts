/**
 * A text without what stands between two marks, such as the comments of a language; what is opened and never closed is left. One
 * walk over the text.
 * @param instead what stands in the place of a block
 */
export function withoutBlocks(
  text: string,
  open: string,
  close: string,
  instead: (block: string) => string = () => '',
): string {
  const parts: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from !== -1; from = text.indexOf(open, at)) {
    const to = text.indexOf(close, from + open.length);
    if (to === -1) break;
    parts.push(text.slice(at, from), instead(text.slice(from, to + close.length)));
    at = to + close.length;
  }
  return [...parts, text.slice(at)].join('');
}
