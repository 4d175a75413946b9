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

/** A text that UTF-8 can hold: half of a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A text on one line: every run of white space, line breaks and control characters in it is one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001F\u007F\u0085\u2028\u2029]+/g, ' ').trim();
}
