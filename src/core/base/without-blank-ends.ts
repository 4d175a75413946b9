import type { Place } from './place';

/**
 * A place without the blank lines at its ends: a selection that begins with the empty line above a function means the function.
 * One of blank lines alone, or without lines, stays as it is.
 * @param text the whole file; a selection is shortened with its lines
 */
export function withoutBlankEnds<Selected extends Place & { selection?: string }>(
  place: Selected,
  text: string,
): Selected {
  const { line, endLine, selection } = place;
  if (line === undefined || endLine === undefined || endLine <= line) return place;
  const lines = text.split('\n', endLine).slice(line - 1);
  const isBlank = (one: string): boolean => one.trim() === '';
  const first = lines.findIndex((one) => !isBlank(one));
  let last = lines.length - 1;
  while (last > first && isBlank(lines[last] ?? '')) last -= 1;
  if (first < 0 || (first === 0 && last === lines.length - 1)) return place;
  return {
    ...place,
    line: line + first,
    endLine: line + last,
    ...(selection !== undefined && {
      selection: selection
        .split('\n')
        .slice(first, last + 1)
        .join('\n'),
    }),
  };
}
