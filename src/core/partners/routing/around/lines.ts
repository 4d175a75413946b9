/** Lines of a text, 0-based, both included. */
export type Lines = readonly [from: number, to: number];

/** A line that begins with what closes a bracket. */
export const CLOSES = /^\s*[)\]}]/;

/** How far a line is indented; a tab counts as one. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The last line of what a line opens: everything below it that is indented deeper, and the brackets that close it. */
export function endOfIndented(lines: readonly string[], header: number): number {
  const indent = indentOf(lines[header] ?? '');
  let end = header;
  for (let i = header + 1; i < lines.length; i++) {
    const text = lines[i] ?? '';
    if (text.trim() === '') continue;
    const own = indentOf(text);
    if (own < indent || (own === indent && !CLOSES.test(text))) break;
    end = i;
  }
  return end;
}

/** The lines that the given one is indented below, the nearest first: a function, its class; a step, its job. */
export function ancestorsOf(lines: readonly string[], index: number): number[] {
  const found: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let i = index; i >= 0 && limit > 0; i--) {
    const text = lines[i] ?? '';
    if (text.trim() === '') continue;
    const indent = indentOf(text);
    if (indent >= limit || (i < index && CLOSES.test(text))) continue;
    if (limit !== Number.POSITIVE_INFINITY) found.push(i);
    limit = indent;
  }
  return found;
}
