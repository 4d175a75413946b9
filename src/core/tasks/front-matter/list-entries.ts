import type { TextRange } from '../../base/change';

/** One text in a list as it is written. */
export interface ListEntry extends TextRange {
  /** Without the quotes. */
  value: string;
}

/** A comment, a text in quotes without escapes, or a bare word of YAML. */
const TOKEN = /#[^\n]*|"([^"\\\n]*)"|'([^'\n]*)'|[^\s,[\]"'#-][^,[\]"'#\n]*|[-]/g;

/**
 * The texts of a list: of TOML, of YAML in brackets or with hyphens, or the one text that stands for a list.
 * @param raw the value as it is written
 */
export function findEntries(raw: string): ListEntry[] {
  return Array.from(raw.matchAll(TOKEN)).flatMap((match) => {
    const [token, double, single] = match;
    if (token.startsWith('#') || token === '-') return [];
    const written = token.trimEnd();
    return [{ start: match.index, end: match.index + written.length, value: double ?? single ?? written }];
  });
}
