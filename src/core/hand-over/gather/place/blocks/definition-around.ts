import { endOfIndented, indentOf, type Lines } from '../../../../partners/routing/around/lines';
import { linesMeant } from '../../../../partners/routing/around/lines-meant';
import { MAX_BLOCK, sizeOf } from './fitting';

const HEADER = /^\s*(?:async\s+def|def|class)\s/;
/** So many lines above and below one that lies in a long definition. */
const AROUND = 15;

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
  let start = header;
  while (lines[start - 1]?.trimStart().startsWith('@') === true) start -= 1;
  const end = endOfIndented(lines, header);
  if (index <= header) return [start, Math.min(end, start + MAX_BLOCK - 1)];
  return [Math.max(start, index - AROUND), Math.min(end, index + AROUND)];
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
