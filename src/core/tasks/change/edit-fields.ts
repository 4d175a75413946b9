import type { TextEdit } from '../../base/change';
import { applyEdits } from '../../base/change';
import { UserError } from '../../base/errors';
import { isTable } from '../../base/data-table';
import type { DataTable, DataValue } from '../../base/toml';
import { emptyTable } from '../../base/toml';
import type { FieldValue } from '../front-matter/encode-value';
import { findField, toList, toText } from '../front-matter/fields';
import { editTextFields } from './edit-text-fields';
import { inOwnForm } from './own-form';
import { HeaderText } from '../front-matter/header-text';
import { isSameDate } from '../front-matter/date-form';
import { isSameData } from '../front-matter/is-same-data';
import type { FrontMatter } from '../front-matter/read-front-matter';
import { keyOfBacklog } from '../others/keys-of-backlog';
import { readFrontMatter } from '../front-matter/read-front-matter';
import type { TaskDocument } from '../log/read-task-document';
import { wellFormed } from '../../base/lines';

/** The fields to set, by their own names (`updated_date`); an older name that the file uses for one is kept. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/**
 * Computes the edits that give fields of the front matter their values and leave every other byte of the file alone:
 * comments, order, quotes, line endings. A missing key is added in the style of the ones beside it. Of a key that
 * occurs twice the one that holds is edited. The result is read again and compared before it is returned. Without front
 * matter the fields stand in the text: {@link editTextFields}. A value keeps the form
 * that it has there: a date-time, a list, the table whose `name` it is.
 * @returns no edits where the fields have those values
 * @throws UserError where this cannot be done safely
 */
export function editFields(document: TaskDocument, given: FieldValues): TextEdit[] {
  const { text, frontMatter } = document;
  const values = inOwnForm(document, given);
  if (frontMatter.format === 'none') return editTextFields(document, values);
  const header = new HeaderText(text, frontMatter);
  const edits = Object.entries(values).flatMap(([field, value]) => {
    const place = findField(frontMatter.value, field);
    if (place !== undefined && isValue(place.value, value)) return [];
    const edit = place === undefined ? header.add(nameFor(document, field), value) : header.replace(place, value);
    if (edit === undefined) throw refusal(field);
    return [edit];
  });
  edits.sort(byStart);
  if (edits.length > 0 && !saysOnly(readFrontMatter(applyEdits(text, edits)), frontMatter, values))
    throw refusal(Object.keys(values).join('" and "'));
  return edits;
}

/** The name of a key that is added. */
function nameFor({ task: { origin } }: TaskDocument, field: string): string {
  return origin === 'backlog' ? keyOfBacklog(field) : field;
}

function byStart(one: TextEdit, other: TextEdit): number {
  return one.start - other.start;
}

function refusal(field: string): UserError {
  return new UserError(
    `"${field}" cannot be set in this front matter without touching anything else.`,
    'Mend the lines that the problems name, or set it by hand.',
  );
}

/** Whether a text says the same as before but for some fields, which have the values. */
function saysOnly(after: FrontMatter, before: FrontMatter, values: FieldValues): boolean {
  if (after.closed !== before.closed) return false;
  for (const [field, value] of Object.entries(values)) {
    const place = findField(after.value, field);
    if (place === undefined || !isValue(place.value, value)) return false;
    const table = findField(before.value, field)?.value;
    if (isTable(table) && !isSameData(withoutName(place.value), withoutName(table))) return false;
  }
  return isSameData(withoutFields(after.value, values), withoutFields(before.value, values));
}

function isValue(read: DataValue, value: FieldValue): boolean {
  if (typeof value === 'string') {
    const text = toText(read);
    return !Array.isArray(read) && (text === wellFormed(value) || isSameDate(text, value));
  }
  return Array.isArray(read) && JSON.stringify(toList(read)) === JSON.stringify(value);
}

function withoutName(value: DataValue): DataValue {
  return isTable(value) ? Object.assign(copyTable(value), { name: null }) : value;
}

/** The header without the places of some fields. */
function withoutFields(header: DataTable, values: FieldValues): DataTable {
  const rest = copyTable(header);
  for (const { key, table } of Object.keys(values).flatMap((field) => findField(header, field) ?? [])) {
    const inner = table === '' ? rest : copyTable(rest[table]);
    delete inner[key];
    if (table !== '') rest[table] = inner;
  }
  return rest;
}

function copyTable(table: DataValue | undefined): DataTable {
  return Object.assign(emptyTable(), table);
}
