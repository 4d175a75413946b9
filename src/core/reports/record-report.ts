import type { FileEdit } from '../base/change';
import { appendLog } from '../tasks/change/append-log';
import { refuseConflict } from '../tasks/merge/refuse-conflict';
import { stampDate } from '../tasks/change/stamp-date';
import type { TaskDocument } from '../tasks/log/read-task-document';

/**
 * Appends a report to the log section of a task log, and stamps `updated_date` where there is a place for it.
 * @param report Markdown
 * @param date `YYYY-MM-DD`
 */
export function recordReport(document: TaskDocument, report: string, date: string): FileEdit {
  refuseConflict(document);
  const edits = [...(stampDate(document, date) ?? []), appendLog(document, { date, text: report })];
  return { kind: 'edit', path: document.path, before: document.text, edits: edits.sort((a, b) => a.start - b.start) };
}
