import type { TextEdit } from '../../base/change';
import { UserError } from '../../base/errors';
import { isoDayOf } from '../front-matter/calendar-day';
import { inFormOf, isAfter, isDate } from '../front-matter/date-form';
import { dayOf } from '../log/format-date';
import type { TaskDocument } from '../log/read-task-document';
import { editFields, type FieldValues } from './edit-fields';
import { hasTextStatus } from './edit-text-fields';
import { writtenValue } from './own-form';

/**
 * Stamps `updated_date` on a change that is made with or without it.
 * @param moment in local time with its offset, as `formatMoment` writes it; a bare `YYYY-MM-DD` where the time is not known
 * @returns undefined where the file has nowhere to write a date
 */
export function stampDate(document: TaskDocument, moment: string): TextEdit[] | undefined {
  // A file whose text says nothing of its status keeps no dates either: an entry in its log does not begin to.
  if (document.frontMatter.format === 'none' && !hasTextStatus(document)) return undefined;
  try {
    return editFields(document, stampOf(document, moment));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * The field that a change stamps. It never goes back, wherever and by whatever clock the file was written before: not
 * behind what stands there, which is left as it is, and not behind the day on which the task was created.
 * @returns no field where the file says so already, or more
 */
export function stampOf(document: TaskDocument, moment: string): FieldValues {
  const standing = writtenValue(document, 'updated_date');
  const created = writtenValue(document, 'created_date');
  const latest = isAfter(created, moment) ? created : moment;
  const form = standing === '' ? created : standing;
  const written = inFormOf(form, latest);
  const stamp = isAfter(created, written) ? inFormOf(written, dayOf(created)) : written;
  const before = isDate(standing) ? standing : isoDayOf(standing);
  return before === undefined || isAfter(stamp, before) ? { updated_date: stamp } : {};
}
