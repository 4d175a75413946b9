/** One text as three that are equally long: a line of one is the same line of the others. */
export interface PlaceText {
  /** What is run: without comments, docstrings and strings, but for the strings that name code. */
  code: string;
  /** What is run, with its strings. */
  literals: string;
  /** Comments and docstrings alone. */
  talk: string;
}

/** What a {@link PlaceText} is made of. */
export type Reading = keyof PlaceText;
