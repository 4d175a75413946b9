import type { TextEdit, TextRange } from '../../base/change';
import { isTable } from '../../base/data-table';
import { findYamlRanges } from '../../base/yaml';
import type { FieldValue } from './encode-value';
import { encodeValue } from './encode-value';
import type { FoundField } from './fields';
import { namesOf } from './fields';
import type { FrontMatter } from './read-front-matter';
import { scanHeader } from './scan-header';
import { scanTomlKeys, type KeyLine, type KeyScan } from './scan-toml-keys';
import { lineEnd } from '../../base/lines';

/** Keys that a new key is put behind, where the file has one of them; else it goes behind the last key at the top. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  updated_date: namesOf('created_date'),
  status: namesOf('title'),
  title: namesOf('id'),
  coordinator: namesOf('assigned_to'),
};

/** The `name` of a table between braces, or of a map of YAML with a line for each key. */
const NAME_OF_TABLE =
  /((?:^|[{,\n])[ \t]{0,40}name[ \t]{0,9}[=:][ \t]{0,9})("[^"\\\n]*"|'[^'\n]*'|[^\s"',{}#][^"',{}#\n]*)/;

/** Where the value of a key stands, counted from the start of the header. */
type ValueRange = TextRange & Pick<KeyLine, 'key' | 'table'>;

/** The header of one file as text to edit. Edits count from the start of the file. What is computed is not yet verified. */
export class HeaderText {
  readonly #header: string;
  readonly #scan: KeyScan;
  readonly #lineBreak: string;
  #ranges: readonly ValueRange[] | undefined;

  readonly #frontMatter: FrontMatter;

  constructor(text: string, frontMatter: FrontMatter) {
    this.#frontMatter = frontMatter;

    this.#header = text.slice(frontMatter.headerStart, frontMatter.headerEnd);
    this.#lineBreak = text.slice(frontMatter.start, frontMatter.headerEnd).includes('\r\n') ? '\r\n' : '\n';
    this.#scan = scanHeader(text, frontMatter);
  }

  /** A value as it is written, without its quotes; `''` where it cannot be found. */
  written(place: FoundField): string {
    const { start = 0, end = 0 } = this.#findRange(place) ?? this.#findLine(place) ?? {};
    const raw = this.#header.slice(start, end).trim();
    return /^(["'])(.*)\1$/.exec(raw)?.[2] ?? raw;
  }

  /** Puts a value in the place of another, in its quotes. Undefined where it cannot be found. */
  replace(place: FoundField, value: FieldValue): TextEdit | undefined {
    const range = this.#findRange(place) ?? this.#findLine(place);
    if (range === undefined) return undefined;
    const { start, end } = range;
    // The range of a YAML block scalar takes in the line break behind it.
    const raw = this.#header.slice(start, end).trimEnd();
    if (isTable(place.value)) return this.#replaceName(start, raw, value);
    const before = this.#header[start - 1];
    const separator = before === ':' || (before === '=' && raw === '') ? ' ' : '';
    return this.#edit(start, start + raw.length, separator + this.#encode(value, start, raw));
  }

  /** A list of YAML that has a line for each entry keeps them. */
  #encode(value: FieldValue, start: number, raw: string): string {
    const { format } = this.#frontMatter;
    const [, gap = '', first = ''] = (format === 'yaml' && /^-([ \t]+)(.*)/.exec(raw)) || [];
    if (gap === '' || typeof value === 'string' || value.length === 0) return encodeValue(value, format, raw);
    const indent = this.#header.slice(this.#header.lastIndexOf('\n', start - 1) + 1, start);
    return value.map((entry) => `-${gap}${encodeValue(entry, format, first)}`).join(this.#lineBreak + indent);
  }

  /** Of a table only its `name` is a text that can be set; what stands beside it stays. */
  #replaceName(start: number, raw: string, value: FieldValue): TextEdit | undefined {
    const [whole, before = '', name = ''] = NAME_OF_TABLE.exec(raw) ?? [];
    const at = whole === undefined || typeof value !== 'string' ? -1 : raw.indexOf(whole) + before.length;
    if (at === -1) return undefined;
    return this.#edit(start + at, start + at + name.length, encodeValue(value, this.#frontMatter.format, name));
  }

  /** Adds a key, with the separator and the line ending of the file. Undefined where there is no place for it. */
  add(field: string, value: FieldValue): TextEdit | undefined {
    const { format } = this.#frontMatter;
    const top = this.#scan.keys.filter(({ table }) => table === '');
    const neighbour = top.filter(({ key }) => NEIGHBOURS[field]?.includes(key)).at(-1) ?? top.at(-1);
    const like = neighbour === undefined ? '"' : this.#header.slice(neighbour.valueStart, neighbour.valueEnd);
    const separator = format === 'yaml' ? ': ' : this.#separatorOf(neighbour);
    const isLike = format === 'yaml' || /^(?:['"[]|\d{4}-)/.test(like);
    const line = field + separator + encodeValue(value, format, isLike ? like : '"');
    if (neighbour === undefined) {
      if (format === 'yaml' && this.#header.trim() !== '') return undefined;
      const start = this.#scan.tables[0]?.start ?? this.#header.length;
      return this.#edit(start, start, line + this.#lineBreak);
    }
    const end = lineEnd(this.#header, Math.max(neighbour.end, neighbour.valueEnd));
    return this.#edit(end, end, this.#lineBreak + line);
  }

  #edit(start: number, end: number, text: string): TextEdit {
    const { headerStart } = this.#frontMatter;
    return { start: headerStart + start, end: headerStart + end, text };
  }

  /** In what can be read of the header, of a key that occurs twice the last one. */
  #findRange({ key, table }: FoundField): TextRange | undefined {
    const { readable, format } = this.#frontMatter;
    this.#ranges ??= format === 'yaml' ? (findYamlRanges(readable) ?? []) : scanTomlKeys(readable).keys.map(valueOf);
    return this.#ranges.filter((range) => range.key === key && range.table === table).at(-1);
  }

  /** The way out where no parser reads the header, or where the key itself is what is broken. */
  #findLine({ key, table }: FoundField): TextRange | undefined {
    const line = this.#scan.keys.filter((known) => known.key === key && known.table === table).at(-1);
    return line && valueOf(line);
  }

  /** What stands between key and value on a line: `=` with the white space of the file, unless that aligns a column. */
  #separatorOf(line: KeyLine | undefined): string {
    if (line === undefined) return ' = ';
    const separator = /(?<![ \t])[ \t]*=[ \t]*$/.exec(this.#header.slice(line.start, line.valueStart))?.[0] ?? ' = ';
    return separator.length > 3 ? ' = ' : separator;
  }
}

function valueOf({ key, table, valueStart, valueEnd }: KeyLine): ValueRange {
  return { key, table, start: valueStart, end: valueEnd };
}
