import type { FileEdit } from '../base/change';
import { appendLog } from '../tasks/change/append-log';
import { stampDate } from '../tasks/change/stamp-date';
import { dayOf } from '../tasks/log/format-date';
import type { TaskDocument } from '../tasks/log/read-task-document';

/**
 * Appends a report to the log section of a task log, and stamps `updated_date` where there is a place for it.
 * @param report Markdown
 * @param moment in local time with its offset, as `formatMoment` writes it
 */
export function recordReport(document: TaskDocument, report: string, moment: string): FileEdit {
  const edits = [...(stampDate(document, moment) ?? []), appendLog(document, { date: dayOf(moment), text: report })];
  return { kind: 'edit', path: document.path, before: document.text, edits: edits.sort((a, b) => a.start - b.start) };
}
