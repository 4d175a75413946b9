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
