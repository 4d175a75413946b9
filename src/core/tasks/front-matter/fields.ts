import { isTable } from '../../base/data-table';
import type { DataTable, DataValue } from '../../base/toml';
import { isDay } from './calendar-day';

/** The fields of a task log that the product reads or writes. */
export type Field =
  | 'id'
  | 'title'
  | 'status'
  | 'type'
  | 'priority'
  | 'assigned_to'
  | 'coordinator'
  | 'created_date'
  | 'updated_date'
  | 'due_date'
  | 'tags'
  | 'depends_on'
  | 'related_docs'
  | 'parent_task';

/** Keys that occur for a field beside its own name; an earlier one goes before a later one. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  assigned_to: ['assignee', 'assigned'],
  created_date: ['created_at', 'created'],
  updated_date: ['updated_at', 'last_updated', 'updated'],
  due_date: ['due'],
  tags: ['labels'],
  depends_on: ['dependencies', 'blocked_by'],
  parent_task: ['parent', 'parent_task_id'],
};

const FIELDS: readonly Field[] = [
  'id',
  'title',
  'status',
  'type',
  'priority',
  'assigned_to',
  'coordinator',
  'created_date',
  'updated_date',
  'due_date',
  'tags',
  'depends_on',
  'related_docs',
  'parent_task',
];
const ALL_NAMES = new Map<string, readonly string[]>(
  FIELDS.map((field) => [field, [field, ...(OTHER_NAMES[field] ?? [])]]),
);

/** Every name a field is read under, its own first. */
export function namesOf(field: string): readonly string[] {
  return ALL_NAMES.get(field) ?? [field];
}

const NAMES: ReadonlySet<string> = new Set(FIELDS.flatMap(namesOf));

/** Whether a field is read under this name. */
export function isFieldName(name: string): boolean {
  return NAMES.has(name);
}

/** Where a front matter holds a field: the key, and the table around it where the key stands below a table's header. */
export interface FoundField {
  key: string;
  table: string;
  value: DataValue;
}

/** A name as the product writes its own: `assigned_to` for `Assigned To`, `assigned-to` and `assignedTo`. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[ -]/g, '_');
}

/**
 * Finds a field: at the top under any of its names, else under one in another spelling (`Status`, `due-date`), else in the
 * first table that has it under its own name, because keys that were added at the end of a front matter fall into whatever
 * table comes last.
 * @param unusual what {@link unusualKeys} finds in the header; who asks for many fields looks once
 */
export function findField(header: DataTable, field: string, unusual = unusualKeys(header)): FoundField | undefined {
  const names = namesOf(field);
  for (const key of names) {
    const value = header[key];
    if (value !== undefined) return { key, table: '', value };
  }
  for (const key of unusual) {
    const value = header[key];
    if (value !== undefined && names.includes(plainName(key))) return { key, table: '', value };
  }
  for (const table of unusual) {
    const content = header[table];
    const value = isTable(content) ? content[field] : undefined;
    if (value !== undefined) return { key: field, table, value };
  }
  return undefined;
}

/** The keys of a header that are spelled otherwise than the product spells them, or hold a table. Most headers have none. */
export function unusualKeys(header: DataTable): readonly string[] {
  return Object.keys(header).filter((key) => /[A-Z -]/.test(key) || isTable(header[key]));
}

/** A value as one text: a list with commas, a table its `name`; nothing is `''`. */
export function toText(value: DataValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value
      .map(ofList)
      .filter((text) => text !== '')
      .join(', ');
  if (isTable(value)) return typeof value['name'] === 'string' ? value['name'] : '';
  return String(value);
}

function ofList(value: DataValue): string {
  return isTable(value) ? '' : toText(value);
}

/** What people write where a list has nothing in it. */
const NOTHING = /^(?:none|n\/a|-)$/i;

/** A value as a list of texts: a text is a list with commas in it. */
export function toList(value: DataValue | undefined): string[] {
  if (value === undefined) return [];
  const texts = Array.isArray(value) ? value.map(ofList) : toText(value).split(',');
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && (Array.isArray(value) || !NOTHING.test(text)));
}

/** The first `YYYY-MM-DD` in a value where that is a day of the calendar, else `''`. */
export function toDate(value: DataValue | undefined): string {
  if (value === undefined) return '';
  const date = /\d{4}-\d{2}-\d{2}/.exec(toText(value).slice(0, 200))?.[0] ?? '';
  return isDay(date) ? date : '';
}
