/** The names in code of Python, each by itself. Letters of any script are parts of them: https://docs.python.org/3/reference/lexical_analysis.html#identifiers */
export const NAMES = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/g;

/** The same with their dots, as `models.Model`, where strings and remarks are blank. */
export const DOTTED_NAMES =
  /(?<![\w.\u0080-\uffff])[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\.[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*/g;
