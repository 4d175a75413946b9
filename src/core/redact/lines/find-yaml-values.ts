import { findLineValues, LINE_FORMATS } from './find-line-values';
import { isReferenceBeforeComment, linesOf, quotedValue, trimmed, unquoted } from './line-value';
import type { LineValues } from './line-value';
import { isNameOfSecret, isSecretName, nameKind } from '../secret-name';
import { isReference, isSecret } from '../secret-value';
import { addSpans, type Span } from '../span';
import { passwordOfPair } from '../values/secret-arguments';
import { isProseOfToken, isToldByName } from '../told-by-name';
import {
  isListOfWords,
  isNoSecret,
  isPlural,
  isRemark,
  pastProperties,
  quotedEntry,
  type YamlEntry,
  yamlEntryAt,
} from './yaml-entry';
import { BLOCK, NAME_KEY, NAMES_ONLY, VALUE_KEY } from './yaml-keys';

/** Finds the values of secrets in YAML by its lines: a value without quotes ends with its line, whatever is in it. */
export function findYamlValues(text: string): LineValues {
  return new YamlReader(text).read();
}

class YamlReader {
  readonly #secrets: Span[] = [];
  readonly #rest: Span[] = [];
  readonly #text: string;
  readonly #lines: readonly Span[];
  /** The `name:` and `value:` of the items around, by their column. */
  readonly #pairs = new Map<number, { isNamed: boolean; value?: Span }>();
  /** Whether the document is a Secret of Kubernetes, and whether its data stands here. */
  #isSecretKind = false;
  #isSecretData = false;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
  }

  read(): LineValues {
    this.#enterDocument(0);
    let index = 0;
    while (index < this.#lines.length) index = this.#readLine(index);
    return { secrets: this.#secrets, rest: this.#rest };
  }

  #enterDocument(index: number): void {
    this.#isSecretData = false;
    this.#isSecretKind = false;
    for (let next = index; next < this.#lines.length; next++) {
      const line = this.#lineAt(next);
      if (next > index && line.startsWith('---')) return;
      if (/^kind:\s{0,8}["']?Secret["']?\s*$/.test(line)) this.#isSecretKind = true;
    }
  }

  #lineAt(index: number): string {
    const line = this.#lines[index];
    return line === undefined ? '' : this.#text.slice(line.start, line.end);
  }

  #readLine(index: number): number {
    const line = this.#lines[index];
    if (line === undefined) return index + 1;
    const content = this.#lineAt(index);
    if (content.startsWith('---')) this.#enterDocument(index);
    if (content.trim() === '') return index + 1;
    const entry = yamlEntryAt(this.#text, line);
    if (entry === undefined) {
      this.#readOther(line);
      return index + 1;
    }
    if (entry.column === 0) this.#isSecretData = this.#isSecretKind && /^(?:data|stringData)$/.test(entry.key);
    const value = this.#text.slice(entry.value.start, entry.value.end);
    if (this.#isSecretOfPair(entry, value)) return this.#takeValue(index, entry, true);
    const kind = nameKind(entry.key);
    if (kind === 'secret' || (this.#isSecretData && entry.column > 0))
      return this.#takeValue(index, entry, this.#isSecretData);
    if ((kind === 'maybe' || kind === 'key') && isSecret(entry.key, unquoted(value)))
      return this.#takeValue(index, entry, false);
    const pair = passwordOfPair(entry.key, value, entry.value.start);
    (pair ? this.#secrets : this.#rest).push(pair ?? entry.value);
    return index + 1;
  }

  /** A line that is no entry: an item of a list, a line of a block, a comment. */
  #readOther(line: Span): void {
    const { start, end } = trimmed(this.#text, line.start, line.end);
    const dashes = /^(?:-[ \t]+){0,8}/.exec(this.#text.slice(start, end))?.[0].length ?? 0;
    const value = quotedValue(this.#text, start + dashes, end) ?? { start: start + dashes, end };
    const format = LINE_FORMATS[dashes > 0 ? 'dotenv' : 'inline'];
    const item = this.#text.slice(value.start, value.end);
    // Only a name alone before the sign: what else stands in an item is a command.
    if (format === undefined || (dashes > 0 && !/^[A-Za-z_][\w.]{0,200}=/.test(item))) {
      this.#rest.push({ start, end });
      return;
    }
    const { secrets, rest } = findLineValues(
      item,
      dashes > 0 ? { ...format, separators: '=' } : { ...format, comments: '#' },
    );
    const moved = (span: Span): Span => ({ start: span.start + value.start, end: span.end + value.start });
    addSpans(this.#secrets, secrets.map(moved));
    addSpans(this.#rest, rest.map(moved));
  }

  /** Whether the entry is the value of a pair `name: SECRET_KEY`, `value: …`, whichever comes first. */
  #isSecretOfPair({ key, column, isItem, value }: YamlEntry, written: string): boolean {
    for (const other of this.#pairs.keys()) if (other > column) this.#pairs.delete(other);
    const pair = isItem ? { isNamed: false } : (this.#pairs.get(column) ?? { isNamed: false });
    this.#pairs.set(column, pair);
    if (NAME_KEY.test(key) && isSecretName(unquoted(written))) {
      pair.isNamed = true;
      if (pair.value !== undefined && !isReference(unquoted(this.#text.slice(pair.value.start, pair.value.end)))) {
        this.#secrets.push(quotedValue(this.#text, pair.value.start, pair.value.end) ?? pair.value);
      }
    }
    if (!VALUE_KEY.test(key)) return false;
    pair.value = value;
    return pair.isNamed;
  }

  /** @param isAll whether a map below holds nothing but secrets. @returns the index of the next line */
  #takeValue(index: number, entry: YamlEntry, isAll: boolean): number {
    const text = this.#text;
    let { start } = entry.value;
    const { end } = entry.value;
    if (start < end && isNoSecret(entry, text.slice(start, end))) {
      this.#rest.push({ start, end });
      return index + 1;
    }
    start = pastProperties(text, start, end);
    const value = text.slice(start, end);
    if (BLOCK.test(value)) return this.#takeBelow(index, entry.column);
    if (
      value === '' ||
      value.startsWith('# ') ||
      (/^&[\w-]{1,80}$/.test(value) && this.#endOfNested(index, entry.column, true) > index + 1)
    )
      return this.#takeNested(index, entry, isAll);
    const quoted = quotedEntry(text, start, end);
    if (quoted !== undefined) {
      const content = text.slice(quoted.start, quoted.end);
      if (!isReference(content) && !isToldByName(entry.key, content)) this.#secrets.push(quoted);
      return index + 1;
    }
    if (/^[[{]/.test(value) && this.#takeFlow(entry, { start, end })) return index + 1;
    if (!isReferenceBeforeComment(value)) this.#secrets.push({ start, end });
    return /^["'[{]/.test(value) ? this.#takeBelow(index, entry.column) : index + 1;
  }

  /** `[a, b]` and `{name: x}` on one line. */
  #takeFlow(entry: YamlEntry, { start, end }: Span): boolean {
    const value = this.#text.slice(start, end);
    if ((value.startsWith('{') && value.endsWith('}') && value.includes(': ')) || value === '{}' || value === '[]') {
      this.#rest.push({ start, end });
      return true;
    }
    if (!/^\[.*\]$/.test(value) || NAMES_ONLY.test(entry.key)) return false;
    if (!/[, "']/.test(value) && !isNameOfSecret(value.slice(1, -1))) return false;
    this.#takeItems(start + 1, end - 1);
    return true;
  }

  #takeItems(from: number, to: number): void {
    let start = from;
    for (let at = from; at <= to; at++) {
      if (at < to && this.#text[at] !== ',') continue;
      const item = trimmed(this.#text, start, at);
      const span = quotedValue(this.#text, item.start, item.end) ?? item;
      const name = this.#text.slice(span.start, span.end);
      if (!isReference(name) && !isNameOfSecret(name)) this.#secrets.push(span);
      start = at + 1;
    }
  }

  /** The lines that are indented more than the key: one secret, whose mark stands at their indentation. */
  #takeBelow(index: number, column: number): number {
    const next = this.#endOfNested(index, column, false);
    const first = this.#lines[index + 1];
    const last = this.#lines[next - 1];
    if (first !== undefined && last !== undefined) {
      const span = trimmed(this.#text, first.start, last.end);
      if (!isReference(this.#text.slice(span.start, span.end))) this.#secrets.push(span);
    }
    return next;
  }

  /** What stands below a key without a value: the value on its own line, a list of secrets, or a map that says itself. */
  #takeNested(index: number, entry: YamlEntry, isAll: boolean): number {
    const next = this.#endOfNested(index, entry.column, true);
    const below = this.#lines
      .slice(index + 1, next)
      .filter(({ start, end }) => !isRemark(this.#text.slice(start, end)));
    const first = below[0];
    if (first === undefined || yamlEntryAt(this.#text, first) !== undefined || NAMES_ONLY.test(entry.key)) {
      return this.#takeMap(index, next, entry, isAll || isPlural(entry.key), below);
    }
    if (
      isListOfWords(
        entry.key,
        below.map(({ start, end }) => this.#text.slice(start, end)),
      )
    )
      return next;
    for (const line of below) {
      const { start, end } = trimmed(this.#text, line.start, line.end);
      const dashes = /^(?:-[ \t]+){0,8}/.exec(this.#text.slice(start, end))?.[0].length ?? 0;
      const span = quotedValue(this.#text, start + dashes, end) ?? { start: start + dashes, end };
      const item = this.#text.slice(span.start, span.end);
      if (!isReferenceBeforeComment(item) && !(dashes > 0 && (isNameOfSecret(item) || isProseOfToken(entry.key, item))))
        this.#secrets.push(span);
    }
    return next;
  }

  #takeMap(index: number, next: number, entry: YamlEntry, isAll: boolean, below: readonly Span[]): number {
    const entries = below.map((line) => yamlEntryAt(this.#text, line));
    const isFlat = entries.every(
      (one) => one !== undefined && one.column === entries[0]?.column && one.value.end > one.value.start,
    );
    const child = entries[0];
    // `DB_PASSWORD:` with `value: …` or `default: …` below it.
    if (child !== undefined && !NAMES_ONLY.test(entry.key)) this.#pairs.set(child.column, { isNamed: true });
    if (!isAll || !isFlat || NAMES_ONLY.test(entry.key)) return index + 1;
    for (const one of entries) {
      if (one === undefined || /user|name|host|port|type|file|external|(?:password|secret|token)Key$/i.test(one.key))
        continue;
      const span = quotedValue(this.#text, one.value.start, one.value.end) ?? one.value;
      if (!isReferenceBeforeComment(this.#text.slice(span.start, span.end))) this.#secrets.push(span);
    }
    return next;
  }

  /** @param withItems whether the dashes of a list may stand below the key itself */
  #endOfNested(index: number, column: number, withItems: boolean): number {
    let next = index + 1;
    for (; next < this.#lines.length; next++) {
      const line = this.#lineAt(next);
      if (line.trim() === '') continue;
      const indent = line.search(/\S/);
      if (indent < column || (indent === column && !(withItems && /^\s*-\s/.test(line)))) break;
    }
    // The line of the key itself is no empty one.
    while (this.#lineAt(next - 1).trim() === '') next -= 1;
    return next;
  }
}
