import { endOfIndented, indentOf, type Lines } from '../../../../partners/routing/around/lines';
import { linesMeant } from '../../../../partners/routing/around/lines-meant';
import { MAX_BLOCK, sizeOf } from './fitting';

const HEADER = /^\s*(?:async\s+def|def|class)\s/;
/** So many lines above and below one that lies in a long definition. */
const AROUND = 15;
/** A head or a decorator that is longer is none. */
const MAX_HEAD = 20;

/**
 * The innermost class or function of Python that a line stands in, with its decorators; of a long one its beginning where the line is its
 * head, else the lines around the line, and none of the definition's neighbours.
 * @returns undefined where it stands in none, or in what linesMeant tells as well
 */
export function definitionAround(lines: readonly string[], index: number): Lines | undefined {
  const [from, to] = linesMeant(lines, index + 1);
  if (isDefinition(lines, [from, to])) return [from, to];
  const header = headerAround(lines, index);
  if (header === undefined) return undefined;
  const start = firstDecorator(lines, header);
  const end = endOfIndented(lines, header);
  if (index <= header) return [start, Math.min(end, start + MAX_BLOCK - 1)];
  return [Math.max(start, index - AROUND), Math.min(end, index + AROUND)];
}

/**
 * The head of the definition that a line stands in, from its decorators to its colon.
 * @param from the first of the lines that are quoted for it
 * @returns undefined where they hold the head, or the line stands in none
 */
export function headAbove(lines: readonly string[], index: number, from: number): Lines | undefined {
  const header = headerAround(lines, index);
  if (header === undefined || header >= from) return undefined;
  const start = firstDecorator(lines, header);
  for (let at = header; at < Math.min(from, header + MAX_HEAD); at++) if (endsHead(lines[at] ?? '')) return [start, at];
  return undefined;
}

/** Whether a line ends in a colon, be there a remark behind it. */
function endsHead(line: string): boolean {
  const remark = line.indexOf(' #');
  return (remark === -1 ? line : line.slice(0, remark)).trimEnd().endsWith(':');
}

/** The first line of what decorates a definition, be a decorator of several lines; without one the line itself. */
function firstDecorator(lines: readonly string[], header: number): number {
  let start = header;
  for (;;) {
    const above = lines[start - 1]?.trimStart() ?? '';
    if (above.startsWith('@')) start -= 1;
    else {
      const opening = above.startsWith(')') ? openingAbove(lines, start - 1) : undefined;
      if (opening === undefined) return start;
      start = opening;
    }
  }
}

/** Where a decorator begins that a bracket at its indent closes. */
function openingAbove(lines: readonly string[], closing: number): number | undefined {
  const indent = indentOf(lines[closing] ?? '');
  for (let at = closing - 1; at >= Math.max(0, closing - MAX_HEAD); at--) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && indentOf(line) <= indent) return line.trimStart().startsWith('@') ? at : undefined;
  }
  return undefined;
}

/** Whether lines are a definition from its decorators on. */
function isDefinition(lines: readonly string[], block: Lines): boolean {
  let first = block[0];
  while (lines[first]?.trimStart().startsWith('@') === true && first < block[1]) first += 1;
  return HEADER.test(lines[first] ?? '') && endOfIndented(lines, first) === block[1] && sizeOf(block) <= MAX_BLOCK;
}

/** The nearest definition whose body a line lies in, or whose head or decorator it is. */
function headerAround(lines: readonly string[], index: number): number | undefined {
  let at = index;
  while (lines[at]?.trimStart().startsWith('@') === true) at += 1;
  if (HEADER.test(lines[at] ?? '')) return at;
  for (let i = index - 1; i >= 0; i--) {
    const text = lines[i] ?? '';
    if (HEADER.test(text) && endOfIndented(lines, i) >= index && indentOf(text) < indentOf(lines[index] ?? ''))
      return i;
  }
  return undefined;
}
