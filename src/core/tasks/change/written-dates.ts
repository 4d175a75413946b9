import type { FieldValue } from '../front-matter/encode-value';
import { inFormOf, isDate } from '../front-matter/date-form';
import { findField } from '../front-matter/fields';
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

/** Fields with each date in the form of the one that it replaces: a date-time stays one, and keeps its time where a day is given. */
export function withFormOfDates(
  document: TaskDocument,
  values: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, FieldValue>> {
  if (!Object.keys(values).some((field) => DATES.has(field))) return values;
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const standing = DATES.has(field) && typeof value === 'string' ? writtenValue(document, field) : '';
      return [field, typeof value === 'string' && isDate(standing) ? inFormOf(standing, value) : value];
    }),
  );
}
