import { isDay, isoDayOf } from '../front-matter/calendar-day';
import { findField, toText } from '../front-matter/fields';
import type { Finding } from './finding';
import type { LintSubject } from './lint-subject';

/** Finds dates that are none, or not of one another's time. */
export function lintDates({ task: { created, updated }, frontMatter, at, fix, set }: LintSubject): Finding[] {
  const findings: Finding[] = [];
  for (const field of ['created_date', 'updated_date', 'due_date'] as const) {
    const written = toText(findField(frontMatter.value, field)?.value);
    const date = /\d{4}-\d{2}-\d{2}/.exec(written.slice(0, 200))?.[0];
    if (written === '' || (date !== undefined && isDay(date))) continue;
    const message =
      date === undefined
        ? `"${written}" is no date; dates are written YYYY-MM-DD.`
        : `${date} is no day of the calendar.`;
    const day = isoDayOf(written);
    const remedy = day === undefined ? {} : fix(set(`Write ${day}`, { [field]: day }));
    findings.push({ ...at(field), rule: 'unknown-date', severity: 'warning', message, ...remedy });
  }
  if (created !== '' && updated !== '' && updated < created) {
    const message = `The task was updated on ${updated}, before it was created on ${created}.`;
    const remedy = fix(set(`Set updated_date to ${created}`, { updated_date: created }));
    findings.push({ ...at('updated_date'), rule: 'updated-before-created', severity: 'warning', message, ...remedy });
  }
  return findings;
}
