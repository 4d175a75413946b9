import type { TextEdit } from '../change';
import { applyEdits } from '../change';
import { UserError } from '../errors';
import type { DataTable } from '../toml';
import { findYamlRanges } from '../yaml';
import type { FieldValue } from './encode-value';
import { encodeValue } from './encode-value';
import { findField, namesOf, toList, toText } from './fields';
import { editBoldField } from './edit-bold-field';
import { scanKeys } from './find-fences';
import type { FrontMatter } from './read-front-matter';
import { readFrontMatter } from './read-front-matter';
import type { KeyLine } from './scan-toml-keys';
import { lineEnd } from './scan-toml-keys';
import { findTomlRanges } from './toml-ranges';
import { wellFormed } from './toml-string';

/**
 * Computes the edits that give a field of the front matter a value and leave every other byte of the file alone:
 * comments, order, quotes, line endings. A missing key is added in the style of the ones beside it. Of a key that
 * occurs twice the one that holds is edited. The result is read again and compared before it is returned.
 * @param text the whole file
 * @param field the field's own name (`updated_date`); an older name that the file uses for it is kept
 * @returns no edits where the field has that value
 * @throws UserError where the file has no front matter, or none in which this can be done safely
 */
export function editField(text: string, field: string, value: FieldValue): TextEdit[] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.format === 'none') return editBoldField(text, field, value);
  const place = findField(frontMatter.value, field);
  if (place !== undefined && isValue(place.value, value)) return [];
  const header = text.slice(frontMatter.headerStart, frontMatter.headerEnd);
  const edit = place === undefined ? addKey(header, frontMatter, field, value) : replaceValue(header, frontMatter, place, value);
  const edits = edit && [
    { start: edit.start + frontMatter.headerStart, end: edit.end + frontMatter.headerStart, text: edit.text },
  ];
  if (edits === undefined || !saysOnly(applyEdits(text, edits), frontMatter, field, value)) throw refusal(field);
  return edits;
}

function refusal(field: string): UserError {
  return new UserError(
    `The front matter of this task log is too damaged to set "${field}" without touching anything else.`,
    'Mend the lines that the problems name, or set it by hand.',
  );
}

function replaceValue(
  header: string,
  { format, readable }: FrontMatter,
  place: { key: string; table: string },
  value: FieldValue,
): TextEdit | undefined {
  const range = findRange(readable, format, place) ?? findLine(header, format, place);
  if (range === undefined) return undefined;
  const { start, end } = range;
  const separator = header[start - 1] === ':' ? ' ' : '';
  // The range of a YAML block scalar takes in the line break behind it.
  const raw = header.slice(start, end).trimEnd();
  return { start, end: start + raw.length, text: separator + encodeValue(value, format, raw) };
}

function findRange(
  readable: string,
  format: FrontMatter['format'],
  { key, table }: { key: string; table: string },
): { start: number; end: number } | undefined {
  if (format === 'yaml') return table === '' ? findYamlRanges(readable)?.filter((range) => range.key === key).at(-1) : undefined;
  return findTomlRanges(readable)?.filter((range) => range.key === key && range.table === table).at(-1);
}

/** The way out where no parser reads the header, or where the key itself is what is broken. */
function findLine(
  header: string,
  format: FrontMatter['format'],
  { key, table }: { key: string; table: string },
): { start: number; end: number } | undefined {
  const line = scanKeys(header, format).keys.filter((known) => known.key === key && known.table === table).at(-1);
  return line && { start: line.valueStart, end: line.valueEnd };
}

/** Keys that a new key is put behind, where the file has one of them; else it goes behind the last key at the top. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  updated_date: namesOf('created_date'),
  status: namesOf('title'),
  title: namesOf('id'),
  coordinator: namesOf('assigned_to'),
};

function addKey(header: string, { format }: FrontMatter, field: string, value: FieldValue): TextEdit | undefined {
  const { keys, tables } = scanKeys(header, format);
  const top = keys.filter(({ table }) => table === '');
  const neighbour = top.filter(({ key }) => NEIGHBOURS[field]?.includes(key)).at(-1) ?? top.at(-1);
  const line = format === 'yaml' ? `${field}: ` : field + separatorOf(header, neighbour);
  const like = neighbour === undefined ? '"' : header.slice(neighbour.valueStart, neighbour.valueEnd);
  const text = line + encodeValue(value, format, /^['"[]/.test(like) || format === 'yaml' ? like : '"');
  const lineBreak = header.includes('\r\n') ? '\r\n' : '\n';
  if (neighbour === undefined) {
    if (format === 'yaml' && header.trim() !== '') return undefined;
    const start = tables[0]?.start ?? header.length;
    return { start, end: start, text: text + lineBreak };
  }
  const end = lineEnd(header, Math.max(neighbour.end, neighbour.valueEnd));
  return { start: end, end, text: lineBreak + text };
}

/** What stands between key and value on a line: `=` with the white space of the file. */
function separatorOf(header: string, line: KeyLine | undefined): string {
  if (line === undefined) return ' = ';
  const separator = /[ \t]*=[ \t]*$/.exec(header.slice(line.start, line.valueStart))?.[0] ?? ' = ';
  return separator.length > 3 ? ' = ' : separator;
}

/** Whether a text says the same as before but for one field, which has the value. */
function saysOnly(after: string, before: FrontMatter, field: string, value: FieldValue): boolean {
  const read = readFrontMatter(after);
  const place = findField(read.value, field);
  if (place === undefined || !isValue(place.value, value) || read.closed !== before.closed) return false;
  return withoutField(read.value, field) === withoutField(before.value, field);
}

function isValue(read: DataTable[string], value: FieldValue): boolean {
  if (typeof value === 'string') return !Array.isArray(read) && toText(read) === wellFormed(value);
  return Array.isArray(read) && JSON.stringify(toList(read)) === JSON.stringify(value);
}

function withoutField(header: DataTable, field: string): string {
  const place = findField(header, field);
  return JSON.stringify(header, function (this: unknown, key, value: unknown) {
    const around: unknown = place?.table === '' ? header : header[place?.table ?? ''];
    if (this === around && key === place?.key) return undefined;
    return typeof value === 'bigint' ? `${String(value)}n` : value;
  });
}
