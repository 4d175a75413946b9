import { isoDayOf } from '../front-matter/calendar-day';
import { inFormOf, isAfter, isDate } from '../front-matter/date-form';
import { dayOf } from '../log/format-date';
import { findField } from '../front-matter/fields';
import type { TaskDocument } from '../log/read-task-document';
import type { FieldValues } from './edit-fields';
import { writtenValue } from './own-form';

/**
 * The field that a change stamps. It never goes back, wherever and by whatever clock the file was written before: not
 * behind what stands there, which is left as it is, and not behind the day on which the task was created.
 * @param moment in local time with its offset, as `formatMoment` writes it; a bare `YYYY-MM-DD` where the time is not known
 * @returns no field where the file says so already, or more
 */
export function stampDate(document: TaskDocument, moment: string): FieldValues {
  if (!hasPlaceForDate(document)) return {};
  const standing = writtenValue(document, 'updated_date');
  const created = writtenValue(document, 'created_date');
  const latest = isAfter(created, moment) ? created : moment;
  const form = standing === '' ? created : standing;
  const written = inFormOf(form, latest);
  const stamp = isAfter(created, written) ? inFormOf(written, dayOf(created)) : written;
  const before = isDate(standing) ? standing : isoDayOf(standing);
  return before === undefined || isAfter(stamp, before) ? { updated_date: stamp } : {};
}

/** Whether a date may be written: a plan of another product is given none, but one that it has is kept up to date. */
function hasPlaceForDate({ task: { origin }, frontMatter }: TaskDocument): boolean {
  return origin === undefined || origin === 'backlog' || findField(frontMatter.value, 'updated_date') !== undefined;
}
