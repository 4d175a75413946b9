import type { Source } from './source';
import type { Expression, ExpressionOf, Keyword } from './syntax';

interface Extent {
  from: number;
  to: number;
}

const DOTTED = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const DECORATOR = /^@([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/;
/** A parameter whose default is no name and whose type is a plain one: the grammar counts a name that is a default. */
const PARAMETER =
  /^(?:\*|\/|\*{0,2}([A-Za-z_]\w*)(?:\s*:\s*[A-Za-z_][\w.]*(?:\s*\|\s*[A-Za-z_][\w.]*)*)?(?:\s*=\s*(?:None|True|False|-?\d+|'[^'"\\,\n]*'|"[^'"\\,\n]*"))?)$/;
/** What looks like a name and is none. */
const WORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** The bases and keywords of a class, between its name and the colon, where all of them are names; undefined otherwise. */
export function readLightArguments(
  { from, to }: Extent,
  source: Source,
): { bases: Expression[]; keywords: Keyword[] } | undefined {
  const parts = partsIn({ from, to }, source.text);
  if (!parts) return undefined;
  const bases: Expression[] = [];
  const keywords: Keyword[] = [];
  for (const { from: start, to: end } of parts) {
    const written = source.text.slice(start, end);
    const [, keyword = ''] = /^(\w+)=/.exec(written) ?? [];
    const at = keyword === '' ? start : start + keyword.length + 1;
    const value = readName({ from: at, to: end }, source);
    if (!value || WORDS.has(keyword)) return undefined;
    if (keyword === '') bases.push(value);
    else keywords.push({ name: keyword, value });
  }
  return { bases, keywords };
}

/** The names of parameters, between the name of a function and its colon; undefined where they are no plain ones. */
export function readLightParameters({ from, to }: Extent, source: Source): string[] | undefined {
  const parts = partsIn({ from, to }, source.text);
  if (!parts || parts.length === 0) return parts && source.text.slice(from, to).startsWith('(') ? [] : undefined;
  const names: string[] = [];
  for (const part of parts) {
    const found = PARAMETER.exec(source.text.slice(part.from, part.to));
    if (!found) return undefined;
    const [, name] = found;
    if (name !== undefined && WORDS.has(name)) return undefined;
    if (name !== undefined) names.push(name);
  }
  return names;
}

/**
 * A decorator by its name, with what it is called with read when somebody asks.
 * @param whole what the grammar reads there
 */
export function readLightDecorator(
  { from, end }: { from: number; end: number },
  source: Source,
  whole: () => Expression | undefined,
): Expression | undefined {
  const [written, name] = DECORATOR.exec(source.text.slice(from, end)) ?? [];
  if (written === undefined || name === undefined) return undefined;
  if (name.split('.').some((word) => WORDS.has(word))) return undefined;
  const span = { line: source.lineAt(from), from: from + 1, to: end };
  const callee: Expression = { ...span, type: 'name', name };
  if (from + written.length === end) return callee;
  if (source.text.charAt(from + written.length) !== '(' || !isClosedAtEnd(source.text, from + written.length, end))
    return undefined;
  const call: ExpressionOf<'call'> = { ...span, type: 'call', callee, args: [], keywords: [] };
  const read = (): ExpressionOf<'call'> | undefined => {
    const found = whole();
    return found?.type === 'call' ? found : undefined;
  };
  Object.defineProperty(call, 'args', { get: () => read()?.args ?? [], enumerable: true });
  return Object.defineProperty(call, 'keywords', { get: () => read()?.keywords ?? [], enumerable: true });
}

/** Whether the bracket at an offset is closed by the last character, and nothing within may hide another one. */
function isClosedAtEnd(text: string, from: number, end: number): boolean {
  const inner = text.slice(from + 1, end - 1);
  return text.charAt(end - 1) === ')' && !/[()#\\]/.test(inner);
}

function readName({ from, to }: Extent, source: Source): Expression | undefined {
  const name = source.text.slice(from, to);
  if (!DOTTED.test(name) || name.split('.').some((word) => WORDS.has(word))) return undefined;
  return { line: source.lineAt(from), from, to, type: 'name', name };
}

/** The parts between commas of what stands in one pair of brackets; none where nothing stands there. */
function partsIn({ from, to }: Extent, text: string): Extent[] | undefined {
  const written = text.slice(from, to).trimEnd();
  if (written === '') return [];
  if (!written.startsWith('(') || !written.endsWith(')') || /[()[\]{}#\\;]/.test(written.slice(1, -1)))
    return undefined;
  const parts: Extent[] = [];
  let start = from + 1;
  for (const part of written.slice(1, -1).split(',')) {
    const trimmed = part.trim();
    const at = start + part.length - part.trimStart().length;
    parts.push({ from: at, to: at + trimmed.length });
    start += part.length + 1;
  }
  const last = parts.at(-1);
  if (last && last.from === last.to) parts.pop();
  return parts;
}
