import { wellFormed } from '../../base/lines';
const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A text as a basic string of TOML, quotes included, whatever is in it. */
export function tomlString(text: string): string {
  const escaped = wellFormed(text).replaceAll(/[\u0000-\u001F\u007F"\\]/g, (char) => {
    return ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
  });
  return `"${escaped}"`;
}
