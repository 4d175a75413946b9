/** A file of the workspace folder, or lines of it. */
export interface Place {
  /** Relative to the workspace folder, with `/`; `''` for the folder itself. */
  path: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  /** 1-based, included; absent where one line is meant. */
  endLine?: number;
}

/** One line of a file, as the JSON of evidence and of the inventory has it. */
export interface FileLine {
  /** Relative to the workspace folder, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
}

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
