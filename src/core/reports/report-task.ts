import type { FileEdit } from '../base/change';
import { TypedRedaction } from '../redact/typed-redaction';
import { changeTask } from '../tasks/change/change-task';
import type { ItemMark } from '../tasks/change/mark-items';
import type { ReportDraft } from './compose-report';
import { composeReport, composeReportEntry } from './compose-report';
import { formatDate } from '../tasks/log/format-date';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { recordReport } from './record-report';
import { stampDate } from '../tasks/change/stamp-date';
import type { KnownStatus } from '../tasks/log/task-log';

/** A report as it is asked for. */
export interface ReportRequest extends Omit<ReportDraft, 'date'> {
  /** What a completion sets the status to; `done` when absent. A progress report leaves the status alone. */
  status?: KnownStatus;
}

/** A report, and the edit of the task log that records it. */
export interface TaskReport {
  change: FileEdit;
  /** The report itself, Markdown; of many files it has the first ones and their number. */
  text: string;
  /** The report with all files, for the file that keeps it. */
  whole: string;
  /** The report as an entry of the coordinator's log, Markdown. */
  entry: string;
  /** That the task log has nowhere to write `updated_date`, and what helps; absent where it has. */
  undated?: string;
  /** That a secret was taken out of what the user has typed, one sentence for them; absent where there was none. */
  redacted?: string;
}

/**
 * Composes a report to the coordinator and records it in the task log: in the log section, with `updated_date` and, on
 * completion, the status and the marks of what was settled.
 * @param items what a completion settles
 * @throws UserError where a completion cannot set the status
 */
export function reportTask(
  document: TaskDocument,
  request: ReportRequest,
  now: Date,
  items: readonly ItemMark[] = [],
): TaskReport {
  const { path, task } = document;
  const date = formatDate(now);
  const typed = new TypedRedaction();
  const draft = { ...withoutSecrets(request, typed), date };
  const settled = items.map((item) => ({
    ...item,
    ...(item.reason !== undefined && { reason: typed.redact('reason', item.reason) }),
  }));
  const redacted = typed.warning();
  const report = {
    text: composeReport(task, draft),
    whole: composeReport(task, draft, Infinity),
    entry: composeReportEntry(draft, task),
    ...(redacted !== undefined && { redacted }),
  };
  const own = composeReportEntry(draft);
  if (request.kind === 'progress') {
    const undated = task.origin === undefined && stampDate(document, date) === undefined ? sayUndated(path) : undefined;
    return { change: recordReport(document, own, date), ...report, ...(undated !== undefined && { undated }) };
  }
  const change = changeTask(document, { status: request.status ?? 'done', items: settled, log: own }, date);
  return { change, ...report };
}

function withoutSecrets(request: ReportRequest, typed: TypedRedaction): ReportRequest {
  const { result, coordinator, filesChanged, checks, followUps } = request;
  return {
    ...request,
    result: typed.redact('result', result),
    coordinator: typed.redact('coordinator', coordinator),
    ...(filesChanged && { filesChanged: typed.redactAll('files changed', filesChanged) }),
    ...(checks && { checks: typed.redactAll('checks', checks) }),
    ...(followUps && { followUps: typed.redactAll('follow-ups', followUps) }),
  };
}

function sayUndated(path: string): string {
  return `${path} has no place for updated_date; only the entry in its log has the date. Convert it to TOML front matter to give it one.`;
}
