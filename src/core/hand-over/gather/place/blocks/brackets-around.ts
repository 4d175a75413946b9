import type { Lines } from '../../../../partners/routing/around/lines';

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const QUOTES = new Set(['"', "'"]);
/** A head over more lines is a statement of its own. */
const MAX_HEAD = 20;
const MAX_OPEN = 400;

/**
 * The blocks in braces that a line stands in, the innermost first, each from the line where its head begins: the function with its
 * parameters, the rule with all its selectors. Brackets in quotes are text.
 * @param code without comments
 */
export function bracketsAround(code: readonly string[], index: number): Lines[] {
  return bracketBlocks(code).filter(([from, to]) => from <= index && to >= index);
}

/** All blocks in braces, as {@link bracketsAround} has those of a line, in the order of their ends. */
export function bracketBlocks(code: readonly string[]): Lines[] {
  const open: { bracket: string; line: number }[] = [];
  /** On which line the outermost bracket was opened that is closed on a line. */
  const closedFrom = new Map<number, number>();
  const found: Lines[] = [];
  for (const [at, text] of code.entries()) {
    for (const character of bracketsIn(text)) {
      const opening = CLOSING[character];
      if (opening === undefined) {
        open.push({ bracket: character, line: at });
        continue;
      }
      const last = lastOf(open, opening);
      if (last === -1) continue;
      const from = open[last]?.line ?? at;
      open.length = last;
      closedFrom.set(at, Math.min(from, closedFrom.get(at) ?? at));
      if (opening === '{') found.push([headOf(code, from, closedFrom), at]);
    }
  }
  return found;
}

/** Where the last bracket of a kind is open; what stands open beyond reach is a fault of the text. */
function lastOf(open: readonly { bracket: string }[], opening: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - MAX_OPEN); at--)
    if (open[at]?.bracket === opening) return at;
  return -1;
}

/** The brackets of a line that stand in no quotes. */
function bracketsIn(text: string): string[] {
  const found: string[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (QUOTES.has(character) && text.includes(character, at + 1)) quote = character;
    else if ('()[]{}'.includes(character)) found.push(character);
  }
  return found;
}

/** Where what a block belongs to begins: where the bracket was opened that its line closes, and above it the selectors of a rule. */
function headOf(code: readonly string[], from: number, closedFrom: ReadonlyMap<number, number>): number {
  let start = from;
  for (let step = 0; step < MAX_HEAD; step++) {
    const above = closedFrom.get(start) ?? start;
    if (above < start) start = above;
    else if ((code[start - 1] ?? '').trimEnd().endsWith(',') && !/[({[=]|:\s/.test(code[start - 1] ?? '')) start -= 1;
    else break;
  }
  return start;
}
