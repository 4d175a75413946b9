/**
 * The names in code of Python whose strings and remarks are blank, with their dots: `models.Model`. Letters of any script are parts of
 * them: https://docs.python.org/3/reference/lexical_analysis.html#identifiers
 */
export const DOTTED_NAMES =
  /(?<![\w.\u0080-\uffff])[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\.[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*/g;
