import { stepAlone } from '../base/apply-all';
import { createUnderFreeName } from '../base/create-under-free-name';
import { AlreadyExists, ChangedMeanwhile, isUserError, UserError } from '../base/errors';
import type { Change, FileEdit } from '../base/change';
import type { Changes } from '../base/ports';
import { refuseOversize } from '../base/refuse-oversize';
import { retryWhenChanged } from '../base/retry-when-changed';
import {
  remarkOnCriteria,
  saysWithoutCriteria,
  settlePoints,
  type SettledPoints,
  type Settlement,
} from '../tasks/change/settle-points';
import { checkCompletion } from '../tasks/log/check-completion';
import { NotComplete } from '../tasks/log/not-complete';
import { refuseConflict } from '../tasks/merge/refuse-conflict';
import type { ItemMark } from '../tasks/change/mark-items';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { keepReport, tellCoordinator, type ReportSurroundings } from './address-report';
import { findCoordinatorLog } from './find-coordinator-log';
import type { DerivedLines } from './compose-report';
import { hasEntry } from './has-entry';
import { readKeptReport, type KeptReport } from './read-kept-report';
import { reportTask, type ReportRequest, type TaskReport } from './report-task';

/** Where a report is now. */
export interface Delivery {
  /** The report itself, Markdown; of many files it has the first ones and their number. */
  text: string;
  /** The file that keeps it, with all files. */
  kept: string;
  /** The coordinator's own task log, where it was appended; absent where there is none. */
  deliveredTo?: string;
  /** Why it is not in the coordinator's task log although one is named. One sentence. */
  undelivered?: string;
  /** There, and true, where the same report was delivered before, and nothing was written. */
  alreadyDelivered?: true;
  /** There, and true, where a task was completed of which no item says when it is done. */
  withoutCriteria?: true;
  /** That a secret was taken out of what the user has typed, one sentence for them; absent where there was none. */
  redacted?: string;
}

/** What a report is delivered with. */
export interface DeliverySurroundings extends ReportSurroundings {
  changes: Changes;
  /** What a report tells beside the sender's words, given what it settles; absent for a progress report. */
  tell?(items: readonly ItemMark[]): DerivedLines;
}

/**
 * Delivers a report: keeps it, appends it to the coordinator's own task log, and records it in the task's, whose open
 * items are settled in the same write. Before the first of these is written, all are checked, and that none holds both sides of a merge. Where another program writes one of them at
 * the same time, its edit is kept and ours is computed anew. What marks the task as reported comes last: a report that ends half-way, by
 * a full disk or a power cut, is asked for again, and only what is missing is written then.
 * @throws NotComplete where a completion leaves something open; nothing was written then
 * @throws UserError where the report cannot be kept, or not be recorded in the task log, with what was written; the task does not count
 * as reported then
 */
export async function deliverReport(
  surroundings: DeliverySurroundings,
  document: TaskDocument,
  asked: ReportRequest,
  settlement?: Settlement,
): Promise<Delivery> {
  const { changes, read } = surroundings;
  const { path, task } = document;
  const before = await findBefore(surroundings, document, asked);
  const request = before === undefined ? asked : { ...asked, filesChanged: before.filesChanged, otherFiles: 0 };
  const isNew = !before?.isRecorded;
  const first = compose(surroundings, document, request, settlement, before);
  const address = findCoordinatorLog(surroundings.tasks, task, asked);
  const coordinatorLog = address.path === undefined ? undefined : await readUnlessInConflict(address.path, read);
  if (isNew) await check(changes, first.report.change);
  if (before === undefined) await check(changes, keepReport(surroundings, task, first.request, first.report, 0));
  const kept =
    before?.path ??
    (
      await createUnderFreeName(
        async (attempt) => keepReport(surroundings, task, first.request, first.report, attempt),
        changes,
      )
    ).path;
  const told = await deliverToCoordinator(
    { ...surroundings, read: onceFrom(coordinatorLog, read) },
    address,
    first.report,
    before?.entry,
  );
  const written = [...(before === undefined ? [kept] : []), ...(told.isWritten ? [told.deliveredTo ?? ''] : [])];
  let last = first;
  let isFirst = true;
  const record = async (): Promise<FileEdit> => {
    // The document is at hand the first time; it is read again where somebody was faster.
    const current = isFirst ? document : await read(path);
    if (!isFirst) last = compose(surroundings, current, request, settlement, before);
    isFirst = false;
    return last.report.change;
  };
  if (isNew) await retryWhenChanged(record, changes).catch((error: unknown) => tellHalf(error, written));
  const { text, redacted } = last.report;
  const { isWritten: _, ...where } = told;
  return {
    text,
    kept,
    ...where,
    ...(request.kind === 'completion' &&
      saysWithoutCriteria(last.request.checks) && { withoutCriteria: true as const }),
    ...(before?.isRecorded && written.length === 0 && { alreadyDelivered: true }),
    ...(redacted !== undefined && { redacted }),
  };
}

/** The same report, as it was begun before. */
interface Before extends KeptReport {
  path: string;
  /** Whether the task log has it. */
  isRecorded: boolean;
  /** What the coordinator's log has of it, where it has. */
  entry: string;
}

/** Finds the report that an attempt before this one has kept. A task that was taken up again since is completed anew. */
async function findBefore(
  { kept, now }: DeliverySurroundings,
  document: TaskDocument,
  request: ReportRequest,
): Promise<Before | undefined> {
  const { task } = document;
  for (const { path, text } of await kept(task, request.kind)) {
    const found = readKeptReport(text, task, request);
    if (found === undefined) continue;
    const { own, entry } = reportTask(document, { ...request, ...found }, now);
    const isThere = hasEntry(document, own);
    const isOver = task.status === (request.status ?? 'done') || task.status === 'done' || task.status === 'archived';
    if (isThere && request.kind === 'completion' && !isOver) return undefined;
    return { ...found, path, entry, isRecorded: isThere };
  }
  return undefined;
}

/** Makes sure, as far as that is to be known, that a file can be written. @throws UserError where it cannot; nothing was written */
async function check(changes: Changes, change: Change): Promise<void> {
  refuseOversize(change);
  await changes.check?.(change).catch((error: unknown) => {
    // Another name is free, and an edit is computed anew.
    if (error instanceof AlreadyExists || error instanceof ChangedMeanwhile) return;
    throw isUserError(error)
      ? new UserError(error.happened, `Nothing was written. ${stepAlone(error)}`.trim(), { cause: error })
      : error;
  });
}

/**
 * The coordinator's log; undefined where it cannot be read, which the delivery itself tells of.
 * @throws UserError where it is in conflict
 */
async function readUnlessInConflict(
  path: string,
  read: DeliverySurroundings['read'],
): Promise<TaskDocument | undefined> {
  const document = await read(path).catch((error: unknown) => {
    if (isUserError(error)) return undefined;
    throw error;
  });
  if (document !== undefined) refuseConflict(document);
  return document;
}

/** Reads what is at hand the first time, and the file where somebody was faster. */
function onceFrom(
  document: TaskDocument | undefined,
  read: DeliverySurroundings['read'],
): DeliverySurroundings['read'] {
  let atHand = document;
  return async (path) => {
    const first = atHand;
    atHand = undefined;
    return first ?? read(path);
  };
}

function tellHalf(error: unknown, written: readonly string[]): never {
  if (!isUserError(error) || written.length === 0) throw error;
  throw new UserError(
    error.happened,
    `Written before that: ${written.join(', ')}. The same report once more writes the rest and nothing twice. ${stepAlone(error)}`.trim(),
    { cause: error, details: error.details },
  );
}

/** A report with the remarks of what was settled. */
interface Composed {
  request: ReportRequest;
  report: TaskReport;
}

function compose(
  { tasks, now, tell }: DeliverySurroundings,
  document: TaskDocument,
  asked: ReportRequest,
  settlement: Settlement | undefined,
  before: Before | undefined,
): Composed {
  const { items, remarks } = before?.isRecorded ? NOTHING : settle(document, tasks, asked, settlement);
  const derived = before?.derived ?? tell?.(items);
  const checks = before?.checks ?? [...(asked.checks ?? []), ...remarks];
  const request = { ...asked, checks, ...(derived && { derived }) };
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
  const settled = settlePoints(checkCompletion(task, tasks), settlement, { reporting: true });
  if (settled.left.length > 0) throw new NotComplete(path, settled.left);
  return { ...settled, remarks: [...settled.remarks, ...remarkOnCriteria(task)] };
}

/** The report is kept by now: that the coordinator's task log cannot be written is told, and is no reason to stop. */
async function deliverToCoordinator(
  surroundings: DeliverySurroundings,
  { path, undelivered }: ReturnType<typeof findCoordinatorLog>,
  report: TaskReport,
  before: string | undefined,
): Promise<Pick<Delivery, 'deliveredTo' | 'undelivered'> & { isWritten: boolean }> {
  if (path === undefined) return { ...(undelivered !== undefined && { undelivered }), isWritten: false };
  try {
    const { edits } = await retryWhenChanged(
      () => tellCoordinator(surroundings, path, report, before),
      surroundings.changes,
    );
    return { deliveredTo: path, isWritten: edits.length > 0 };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { undelivered: error.happened, isWritten: false };
  }
}
