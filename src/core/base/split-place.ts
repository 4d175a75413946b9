import type { Place } from './place';

/** A path that may have lines behind it, as compilers and editors name a place: `shop/models.py:12`, `shop/models.py:12-20`. */
export function splitPlace(written: string): Place {
  const [, path = written, first, last] = /^(.+?):(\d{1,7})(?:-(\d{1,7}))?$/.exec(written) ?? [];
  return {
    path,
    ...(first !== undefined && { line: Number(first) }),
    ...(last !== undefined && { endLine: Number(last) }),
  };
}

/** Whether the lines of a place may be some: they count from 1, the first before the last. */
export function hasPossibleLines({ line = 1, endLine = line }: Pick<Place, 'line' | 'endLine'>): boolean {
  return line >= 1 && endLine >= line;
}
