import { CLOSES, endOfIndented, indentOf, type Lines } from './lines';

/** A block that is longer tells less about its line than the lines around it. */
const MAX_BLOCK = 60;
const AROUND = 8;
const HEADER = /^\s*(?:async\s+def|def|class)\s/;
/** A setting or another constant, where it is given its value. */
const CONSTANT = /^[A-Z][A-Z0-9_]*\s*(?:[+|]?=(?!=)|:[^=]*=)/;

/**
 * The lines that are meant: those of a selection of several lines; for a single line the innermost Python block, the whole value of a
 * setting or, elsewhere, the lines around it.
 * @param line 1-based
 */
export function linesMeant(lines: readonly string[], line: number, endLine = line): Lines {
  const first = Math.min(Math.max(line, 1), lines.length) - 1;
  const last = Math.min(Math.max(endLine, line), lines.length) - 1;
  return last > first ? [first, last] : blockAround(lines, first);
}

function blockAround(lines: readonly string[], index: number): Lines {
  const header = headerAbove(lines, index);
  if (header !== undefined) {
    const end = endOfIndented(lines, header);
    const start = firstDecorator(lines, header);
    if (end >= index && end - start < MAX_BLOCK) return [start, end];
  }
  const constant = constantAround(lines, index);
  if (constant !== undefined) return constant;
  return [Math.max(0, index - AROUND), Math.min(lines.length - 1, index + AROUND)];
}

/** The nearest `def` or `class` that is indented less than the line, or that the line itself is. */
function headerAbove(lines: readonly string[], index: number): number | undefined {
  let limit = Number.POSITIVE_INFINITY;
  for (let i = index; i >= 0; i--) {
    const text = lines[i] ?? '';
    // `) -> None:` closes the head above it.
    if (text.trim() === '' || (i < index && CLOSES.test(text))) continue;
    const indent = indentOf(text);
    if (HEADER.test(text) && (i === index || indent < limit)) return i;
    if (i === index || indent < limit) limit = indent;
    if (limit === 0 && i !== index) return undefined;
  }
  return undefined;
}

/** From the name of a setting to the end of its value; its neighbours are settings of their own. */
function constantAround(lines: readonly string[], index: number): Lines | undefined {
  let start = index;
  while (start > 0 && isInValue(lines[start] ?? '')) start -= 1;
  if (!CONSTANT.test(lines[start] ?? '')) return undefined;
  const end = endOfIndented(lines, start);
  return end >= index && end - start < MAX_BLOCK ? [start, end] : undefined;
}

function isInValue(text: string): boolean {
  return text.trim() !== '' && (indentOf(text) > 0 || CLOSES.test(text));
}

function firstDecorator(lines: readonly string[], header: number): number {
  let start = header;
  while (lines[start - 1]?.trimStart().startsWith('@')) start -= 1;
  return start;
}
