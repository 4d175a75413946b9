/** So many endings make an index no faster. */
const MOST = 200;

/** The texts that a piece of an expression can end with: those that are all of it, and those that something stands before. */
interface Tails {
  whole: string[];
  tails: string[];
}

/**
 * What the names can end with of the paths that an expression finds: what stands behind the last dot, or the whole name where
 * there is no dot, in lower case. It reads the expression as text, so that a table of expressions can be looked up by the name
 * of a file; what it does not understand it takes for anything.
 * @returns undefined where the name may end with anything
 */
export function endingsOf({ source }: RegExp): ReadonlySet<string> | undefined {
  const endings = new Set<string>();
  for (const alternative of splitAlternatives(source)) {
    const anchor = anchorOf(alternative);
    const found = anchor === undefined ? undefined : tailsOf(alternative.slice(0, anchor));
    if (found === undefined) return undefined;
    for (const tail of [...found.whole, ...found.tails]) {
      const ending = endingIn(tail.toLowerCase());
      if (ending === undefined) return undefined;
      endings.add(ending);
    }
  }
  return endings.size > MOST ? undefined : endings;
}

/** The ending of a path, as {@link endingsOf} has it. */
export function endingOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1).toLowerCase();
}

function endingIn(tail: string): string | undefined {
  if (!/[./]/.test(tail)) return undefined;
  return endingOf(tail) || undefined;
}

/** Where the `$` of an alternative stands: at its end, or before what only looks back. */
function anchorOf(alternative: string): number | undefined {
  let anchor: number | undefined;
  for (const { start, text } of piecesOf(alternative)) {
    if (text === '$') anchor = start;
    else if (anchor !== undefined && !text.startsWith('(?<')) return undefined;
  }
  return anchor;
}

function tailsOf(alternative: string): Tails | undefined {
  let whole = [''];
  const tails: string[] = [];
  for (const { text, quantifier } of [...piecesOf(alternative)].reverse()) {
    const piece = /^\(\?(?:=|!|<)/.test(text) ? { whole: [''], tails: [] } : readPiece(text);
    if (piece === undefined || (quantifier !== '' && quantifier !== '?')) {
      tails.push(...whole);
      return { whole: [], tails };
    }
    tails.push(...piece.tails.flatMap((tail) => whole.map((rest) => tail + rest)));
    const longer = piece.whole.flatMap((one) => whole.map((rest) => one + rest));
    whole = [...new Set(quantifier === '?' ? [...longer, ...whole] : longer)];
    if (whole.length + tails.length > MOST) return undefined;
    if (whole.length === 0) return { whole, tails };
  }
  return { whole, tails };
}

/** What one piece can be: a letter, a small class, a group. Undefined for what can be anything. */
function readPiece(text: string): Tails | undefined {
  // At the start of a path there is as much of a name as behind a slash.
  if (text === '^') return { whole: ['/'], tails: [] };
  if (text.startsWith('(')) {
    const found: Tails = { whole: [], tails: [] };
    for (const alternative of splitAlternatives(text.replace(/^\((?:\?:)?/, '').slice(0, -1))) {
      const one = tailsOf(alternative);
      if (one === undefined) return undefined;
      found.whole.push(...one.whole);
      found.tails.push(...one.tails);
    }
    return found;
  }
  if (text.startsWith('[')) return /^\[[\w.]+\]$/.test(text) ? { whole: [...text.slice(1, -1)], tails: [] } : undefined;
  if (text.startsWith('\\')) return /^\\[^\w]$/.test(text) ? { whole: [text.slice(1)], tails: [] } : undefined;
  return text === '.' ? undefined : { whole: [text], tails: [] };
}

function splitAlternatives(source: string): string[] {
  const starts = [...piecesOf(source)].filter(({ text }) => text === '|').map(({ start }) => start);
  return [...starts, source.length].map((end, index) =>
    source.slice(index === 0 ? 0 : (starts[index - 1] ?? 0) + 1, end),
  );
}

/** The pieces of an expression, each with what says how often it stands there. */
function piecesOf(source: string): { start: number; text: string; quantifier: string }[] {
  const pieces: { start: number; text: string; quantifier: string }[] = [];
  for (let at = 0; at < source.length;) {
    const end = endOfPiece(source, at);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end, end + 12))?.[0] ?? '';
    pieces.push({ start: at, text: source.slice(at, end), quantifier });
    at = end + quantifier.length;
  }
  return pieces;
}

function endOfPiece(source: string, start: number): number {
  if (source.charAt(start) === '\\') return start + 2;
  let depth = 0;
  let isClass = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (isClass) isClass = character !== ']';
    else if (character === '[') isClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0 && !isClass) return at + 1;
  }
  return source.length;
}
