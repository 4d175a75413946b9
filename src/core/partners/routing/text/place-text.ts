/** One text as three that are equally long: a line of one is the same line of the others. */
export interface PlaceText {
  /** What is run: without comments, docstrings and strings, but for the strings that name code. */
  code: string;
  /** What is run, with its strings. */
  literals: string;
  /** Comments and docstrings alone. */
  talk: string;
}

/** What a signal is searched in: a part of {@link PlaceText}, what the place is called, or what it imports, a line for each name. */
export type Reading = keyof PlaceText | 'names' | 'imports';
