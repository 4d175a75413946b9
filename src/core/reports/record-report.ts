import type { FileEdit } from '../base/change';
import { appendLog } from '../tasks/change/append-log';
import { stampDate } from '../tasks/change/stamp-date';

/**
 * Appends a report to the log section of a task log, and stamps `updated_date` where there is a place for it.
 * @param path relative to the workspace folder
 * @param text the whole task log
 * @param report Markdown
 * @param date `YYYY-MM-DD`
 */
export function recordReport(path: string, text: string, report: string, date: string): FileEdit {
  const { edits } = appendLog(path, text, { date, text: report });
  return {
    kind: 'edit',
    path,
    before: text,
    edits: [...(stampDate(text, date) ?? []), ...edits].sort((a, b) => a.start - b.start),
  };
}
