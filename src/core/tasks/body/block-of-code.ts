/** A fence of a code block as its opening line has it. */
export interface Fence {
  char: string;
  length: number;
}

/**
 * The fence that a line opens: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 * @param content the line without its line break
 * @param from where it begins behind its white space or the bullet
 */
export function openFence(content: string, from: number): Fence | undefined {
  const char = content[from];
  if (char !== '`' && char !== '~') return undefined;
  const length = runLength(content, from);
  return length >= 3 && (char === '~' || !content.includes('`', from + length)) ? { char, length } : undefined;
}

/** What begins a list, a quotation or the row of a table. */
const BLOCK = /^[ \t]*(?:[-*+>|]|\d{1,9}[.)])[ \t]/;

/**
 * Whether a line begins what needs a line of its own: behind other words the fence that ends a code block would begin one, and the first item
 * of a list were text.
 */
export function beginsBlock(line: string): boolean {
  return openFence(line, 0) !== undefined || BLOCK.test(line);
}

/** Whether a line closes the code block that a fence has opened. */
export function closesFence(content: string, from: number, fence: Fence): boolean {
  return isLongEnough(content, from, fence) && content.slice(from + runLength(content, from)).trim() === '';
}

/**
 * Whether a line in a code block would open another of the same kind (```` ```bash ````): nobody writes so who knows that one
 * is open, and the one that is open was not meant.
 */
export function opensInside(content: string, from: number, fence: Fence): boolean {
  return isLongEnough(content, from, fence) && openFence(content, from) !== undefined;
}

function isLongEnough(content: string, from: number, { char, length }: Fence): boolean {
  return content[from] === char && runLength(content, from) >= length;
}

/** How many characters like the one at a place stand in a row from there. */
export function runLength(content: string, from: number): number {
  let at = from;
  while (content[at] === content[from]) at += 1;
  return at - from;
}

/** A text with its last code block closed where that is left open, so that what is written below it is no code. */
export function closeCode(text: string): string {
  let fence: Fence | undefined;
  let indent = '';
  for (const line of text.split('\n')) {
    const from = line.length - line.trimStart().length;
    if (fence === undefined) {
      fence = openFence(line, from);
      indent = line.slice(0, from);
    } else if (closesFence(line, from, fence)) fence = undefined;
  }
  return fence === undefined ? text : `${text}\n${indent}${fence.char.repeat(fence.length)}`;
}
