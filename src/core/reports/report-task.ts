import type { FileEdit } from '../base/change';
import { TypedRedaction } from '../redact/typed-redaction';
import { changeTask } from '../tasks/change/change-task';
import type { ItemMark } from '../tasks/change/mark-items';
import type { ReportDraft } from './compose-report';
import { composeReport, composeReportEntry } from './compose-report';
import { dayOf, formatMoment } from '../tasks/log/format-date';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { recordReport } from './record-report';
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
  /** The report as an entry of the task's own log, Markdown. */
  own: string;
  /** That a secret was taken out of what the user has typed, one sentence for them; absent where there was none. */
  redacted?: string;
}

/**
 * Composes a report to the coordinator and records it in the task log: in the log section and, on completion, with
 * the status, `updated_date` and the marks of what was settled.
 * @param items what a completion settles
 * @throws UserError where a completion cannot set the status
 */
export function reportTask(
  document: TaskDocument,
  request: ReportRequest,
  now: Date,
  items: readonly ItemMark[] = [],
): TaskReport {
  const { task } = document;
  const moment = formatMoment(now);
  const typed = new TypedRedaction();
  const draft = { ...withoutSecrets(request, typed), date: dayOf(moment) };
  const settled = items.map((item) => ({
    ...item,
    ...(item.reason !== undefined && { reason: typed.redact('reason', item.reason) }),
  }));
  const redacted = typed.warning();
  const report = {
    text: composeReport(task, draft),
    whole: composeReport(task, draft, Infinity),
    entry: composeReportEntry(draft, task),
    own: composeReportEntry(draft),
    ...(redacted !== undefined && { redacted }),
  };
  const { own } = report;
  if (request.kind === 'progress') return { change: recordReport(document, own, moment), ...report };
  const change = changeTask(document, { status: request.status ?? 'done', items: settled, log: own }, moment);
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
