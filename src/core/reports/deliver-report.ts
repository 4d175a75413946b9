import { createUnderFreeName } from '../base/create-under-free-name';
import { isUserError } from '../base/errors';
import type { Changes } from '../base/ports';
import { retryWhenChanged } from '../base/retry-when-changed';
import { settlePoints, type SettledPoints, type Settlement } from '../tasks/change/settle-points';
import { checkCompletion } from '../tasks/log/check-completion';
import { NotComplete } from '../tasks/log/not-complete';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { coordinatorLogOf, keepReport, tellCoordinator, type ReportSurroundings } from './address-report';
import { reportTask, type ReportRequest, type TaskReport } from './report-task';

/** Where a report is now. */
export interface Delivery {
  /** The report itself, Markdown; of many files it has the first ones and their number. */
  text: string;
  /** The file that keeps it, with all files. */
  kept: string;
  /** The coordinator's own task log, where it was appended; absent where there is none. */
  deliveredTo?: string;
  /** Why it is not in the coordinator's task log although there is one. One sentence. */
  undelivered?: string;
  /** That a secret was taken out of what the user has typed, one sentence for them; absent where there was none. */
  redacted?: string;
}

/** What a report is delivered with. */
export interface DeliverySurroundings extends ReportSurroundings {
  changes: Changes;
}

/**
 * Delivers a report: keeps it, appends it to the coordinator's own task log, and records it in the task's, whose open
 * items are settled in the same write. Where another program writes one of these files at the same time, its edit is kept
 * and ours is computed anew. What marks the task as reported comes last: where a write before it fails, the task is as it
 * was, and the report is asked for again.
 * @throws NotComplete where a completion leaves something open; nothing was written then
 * @throws UserError where the report cannot be kept, or not be recorded in the task log; the task does not count as reported then
 */
export async function deliverReport(
  surroundings: DeliverySurroundings,
  document: TaskDocument,
  request: ReportRequest,
  settlement?: Settlement,
): Promise<Delivery> {
  const { changes, read } = surroundings;
  const first = compose(surroundings, document, request, settlement);
  const { path, task } = document;
  const file = await createUnderFreeName(
    async (attempt) => keepReport(surroundings, task, first.request, first.report, attempt),
    changes,
  );
  const told = await deliverToCoordinator(surroundings, document, first);
  let last = first;
  let isFirst = true;
  await retryWhenChanged(async () => {
    // The document is at hand the first time; it is read again where somebody was faster.
    if (!isFirst) last = compose(surroundings, await read(path), request, settlement);
    isFirst = false;
    return last.report.change;
  }, changes);
  const { text, redacted } = last.report;
  return {
    text,
    kept: file.path,
    ...told,
    ...(redacted !== undefined && { redacted }),
  };
}

/** A report with the remarks of what was settled. */
interface Composed {
  request: ReportRequest;
  report: TaskReport;
}

function compose(
  { tasks, now }: DeliverySurroundings,
  document: TaskDocument,
  asked: ReportRequest,
  settlement: Settlement | undefined,
): Composed {
  const { items, remarks } = settle(document, tasks, asked, settlement);
  const request = { ...asked, checks: [...(asked.checks ?? []), ...remarks] };
  return { request, report: reportTask(document, request, now, items) };
}

const NOTHING: SettledPoints = { items: [], remarks: [], left: [] };

function settle(
  { path, task }: TaskDocument,
  tasks: ReportSurroundings['tasks'],
  { kind }: ReportRequest,
  settlement?: Settlement,
): SettledPoints {
  if (kind === 'progress') return NOTHING;
  const settled = settlePoints(checkCompletion(task, tasks), settlement);
  if (settled.left.length > 0) throw new NotComplete(path, settled.left);
  return settled;
}

/** The report is kept by now: that the coordinator's task log cannot be written is told, and is no reason to stop. */
async function deliverToCoordinator(
  surroundings: DeliverySurroundings,
  { task }: TaskDocument,
  { request, report }: Composed,
): Promise<Pick<Delivery, 'deliveredTo' | 'undelivered'>> {
  const path = coordinatorLogOf(surroundings.tasks, task, request);
  if (path === undefined) return {};
  try {
    await retryWhenChanged(() => tellCoordinator(surroundings, path, report), surroundings.changes);
    return { deliveredTo: path };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { undelivered: error.happened };
  }
}
