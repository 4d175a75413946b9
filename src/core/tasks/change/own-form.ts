import type { FieldValue } from '../front-matter/encode-value';
import { inFormOf, isDate } from '../front-matter/date-form';
import { findField, toList, toText } from '../front-matter/fields';
import { HeaderText } from '../front-matter/header-text';
import type { TaskDocument } from '../log/read-task-document';
import { findTextField } from './edit-text-fields';

const DATES: ReadonlySet<string> = new Set(['created_date', 'updated_date', 'due_date']);

/** A field as it is written, without quotes: in the front matter, or in the text where there is none; `''` where it is not. */
export function writtenValue({ text, frontMatter, body }: TaskDocument, field: string): string {
  if (frontMatter.format === 'none') return findTextField(body, field)?.value ?? '';
  const place = findField(frontMatter.value, field);
  return place === undefined ? '' : new HeaderText(text, frontMatter).written(place);
}

/**
 * Fields in the form that the file has for each: a date-time stays one, a list stays a list, and a name
 * keeps its `@`. What the file says already, in whatever form, comes as it stands there.
 */
export function inOwnForm(
  document: TaskDocument,
  values: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, formOf(document, field, value)]));
}

function formOf(document: TaskDocument, field: string, value: FieldValue): FieldValue {
  if (DATES.has(field)) {
    const standing = typeof value === 'string' ? writtenValue(document, field) : '';
    return typeof value === 'string' && isDate(standing) ? inFormOf(standing, value) : value;
  }
  const standing = findField(document.frontMatter.value, field)?.value;
  const isList = Array.isArray(standing);
  if (typeof value !== 'string') return value;
  if (field !== 'assigned_to') return isList ? splitList(value) : value;
  const names = isList ? toList(standing) : [toText(standing)];
  const wanted = isList ? splitList(value) : [value];
  const spelled = isSameList(names.map(withoutSign), wanted.map(withoutSign)) ? names : wanted.map(like(names));
  return isList ? spelled : (spelled[0] ?? value);
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

function withoutSign(name: string): string {
  return name.replace(/^@/, '');
}

/** A name of an account with the sign that the names of the file have. */
function like(names: readonly string[]): (name: string) => string {
  const hasSign = names.length > 0 && names.every((name) => name.startsWith('@'));
  return (name) => (hasSign && /^[\w.-]+$/.test(name) ? `@${name}` : name);
}
