/** The text that is meant, and the rest of the file. */
export interface Focus {
  inside: string;
  /** `''` where the whole file is meant. */
  outside: string;
}

/** A file is judged by no more than its beginning: past this size it is generated or data. */
const MAX_TEXT = 400_000;
/** A block that is longer tells less about its line than the lines around it. */
const MAX_BLOCK = 60;
const AROUND = 8;

/**
 * Splits a text into what is meant and the rest. A selection of several lines is taken as it is; a single line stands
 * for the innermost Python block or, elsewhere, for the lines around it.
 * @param line 1-based; without it the whole text is meant
 */
export function focusOf(text: string, line?: number, endLine?: number): Focus {
  const cut = text.slice(0, MAX_TEXT);
  if (line === undefined) return { inside: cut, outside: '' };
  const lines = cut.split('\n');
  const first = Math.min(Math.max(line, 1), lines.length) - 1;
  const last = Math.min(Math.max(endLine ?? line, line), lines.length) - 1;
  const [from, to] = last > first ? [first, last] : blockAround(lines, first);
  return {
    inside: lines.slice(from, to + 1).join('\n'),
    outside: [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n'),
  };
}

/**
 * Splits a text into what several ranges of lines hold and the rest: an operation of a migration with the function that it runs.
 * @param ranges 1-based, the last line included
 */
export function focusOn(text: string, ranges: readonly { line: number; endLine: number }[]): Focus {
  const inside: string[] = [];
  const outside: string[] = [];
  for (const [at, line] of text.slice(0, MAX_TEXT).split('\n').entries())
    (ranges.some((range) => range.line <= at + 1 && range.endLine > at) ? inside : outside).push(line);
  return { inside: inside.join('\n'), outside: outside.join('\n') };
}

const HEADER = /^\s*(?:async\s+def|def|class)\s/;

function blockAround(lines: readonly string[], index: number): [number, number] {
  const header = headerAbove(lines, index);
  if (header !== undefined) {
    const end = endOfBlock(lines, header);
    const start = firstDecorator(lines, header);
    if (end >= index && end - start < MAX_BLOCK) return [start, end];
  }
  return [Math.max(0, index - AROUND), Math.min(lines.length - 1, index + AROUND)];
}

/** The nearest `def` or `class` that is indented less than the line, or that the line itself is. */
function headerAbove(lines: readonly string[], index: number): number | undefined {
  let limit = Number.POSITIVE_INFINITY;
  for (let i = index; i >= 0; i--) {
    const text = lines[i] ?? '';
    if (text.trim() === '') continue;
    const indent = indentOf(text);
    if (HEADER.test(text) && (i === index || indent < limit)) return i;
    if (i === index || indent < limit) limit = indent;
    if (limit === 0 && i !== index) return undefined;
  }
  return undefined;
}

function firstDecorator(lines: readonly string[], header: number): number {
  let start = header;
  while (start > 0 && (lines[start - 1] ?? '').trimStart().startsWith('@')) start -= 1;
  return start;
}

function endOfBlock(lines: readonly string[], header: number): number {
  const indent = indentOf(lines[header] ?? '');
  let end = header;
  for (let i = header + 1; i < lines.length; i++) {
    const text = lines[i] ?? '';
    if (text.trim() === '') continue;
    if (indentOf(text) <= indent && !/^\s*[)\]}]/.test(text)) break;
    end = i;
  }
  return end;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
