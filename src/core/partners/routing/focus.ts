import { linesMeant } from './around/lines-meant';

/** The text that is meant, and the rest of the file. */
export interface Focus {
  inside: string;
  /** `''` where the whole file is meant. */
  outside: string;
}

/** A file is judged by no more than its beginning: past this size it is generated or data. */
const MAX_TEXT = 400_000;

/**
 * Splits a text into what is meant and the rest. A selection of several lines is taken as it is; a single line stands
 * for the innermost Python block or, elsewhere, for the lines around it.
 * @param line 1-based; without it the whole text is meant
 */
export function focusOf(text: string, line?: number, endLine?: number): Focus {
  const cut = text.slice(0, MAX_TEXT);
  if (line === undefined) return { inside: cut, outside: '' };
  const lines = cut.split('\n');
  const [from, to] = linesMeant(lines, line, endLine);
  return {
    inside: lines.slice(from, to + 1).join('\n'),
    outside: [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n'),
  };
}
