import type { FileEdit } from '../base/change';
import { appendLog } from '../tasks/change/append-log';
import { dayOf } from '../tasks/log/format-date';
import { refuseLog } from '../tasks/others/refuse-what-has-no-place';
import { refuseConflict } from '../tasks/merge/refuse-conflict';
import type { TaskDocument } from '../tasks/log/read-task-document';

/**
 * Appends a report to the log section of a task log; the entry has its date.
 * @param report Markdown
 * @param moment in local time with its offset, as `formatMoment` writes it
 */
export function recordReport(document: TaskDocument, report: string, moment: string): FileEdit {
  refuseConflict(document);
  refuseLog(document);
  const entry = appendLog(document, { date: dayOf(moment), text: report });
  return { kind: 'edit', path: document.path, before: document.text, edits: [entry] };
}
