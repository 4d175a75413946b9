import { redactText } from './redact-text';

/** What names a file is needed to open it, and stays. */
const PATHS: ReadonlySet<string> = new Set(['file', 'path', 'root', 'manage', 'settingsFile', 'files', 'owns']);

/** A path of names: `django.contrib.auth`, `shop/templates/base.html`, `BookListView`. */
const NAMES = /^[A-Za-z_./-]{1,100}$/;
/** The pattern of a route: `/books/<int:pk>/…`. */
const ROUTE = /^\/(?:[A-Za-z_./…-]|<(?:[a-z]{1,20}:)?[A-Za-z_]{0,40}>){0,100}$/;
/** A name of one word, whatever its capitals: too short for a token without a digit. */
const LETTERS = /^[A-Za-z]{1,30}$/;
const WORD = /^(?:[a-z]*|[A-Z]*|[a-z]*(?:[A-Z][a-z]+)+)$/;

/** Shorter texts hold nothing that could be told from a word. */
const SHORTEST = 8;

/**
 * The one door of finished data: plain data with {@link redactText} applied to each of its texts, but the paths of files. What holds no
 * secret is returned as the very object that came in.
 */
export function redactData<Data>(data: Data): Data {
  return new DataRedaction().redact(data, '') as Data;
}

/** The same for data that comes piece by piece: a text that stands in several is judged once. */
export function redactPieces(): <Data>(data: Data) => Data {
  const redaction = new DataRedaction();
  return <Data>(data: Data) => redaction.redact(data, '') as Data;
}

class DataRedaction {
  readonly #known = new Map<string, string>();

  redact(value: unknown, key: string): unknown {
    if (typeof value === 'string') return PATHS.has(key) ? value : this.#text(value);
    if (Array.isArray(value)) return this.#list(value, key);
    if (typeof value !== 'object' || value === null || value.constructor !== Object) return value;
    const table = value as Record<string, unknown>;
    const changed: [string, unknown][] = [];
    for (const name of Object.keys(table)) {
      const redacted = this.redact(table[name], name);
      if (redacted !== table[name]) changed.push([name, redacted]);
    }
    return changed.length === 0 ? value : { ...table, ...Object.fromEntries(changed) };
  }

  #list(values: readonly unknown[], key: string): readonly unknown[] {
    const redacted = values.map((value) => this.redact(value, key));
    return redacted.every((value, index) => value === values[index]) ? values : redacted;
  }

  #text(text: string): string {
    if (text.length < SHORTEST || isName(text)) return text;
    let redacted = this.#known.get(text);
    if (redacted === undefined) {
      redacted = redactText(text);
      this.#known.set(text, redacted);
    }
    return redacted;
  }
}

/** Most texts of an inventory: words without a digit, in one case each or begun with a capital. No maker's token is like that. */
export function isName(text: string): boolean {
  return (
    LETTERS.test(text) ||
    ((NAMES.test(text) || ROUTE.test(text)) && text.split(/[^A-Za-z]+/).every((word) => WORD.test(word)))
  );
}
