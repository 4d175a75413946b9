import { withLineBreaks, type FileEdit, type LineBreak, type NewFile } from '../base/change';
import type { Chance } from '../base/ports';
import type { TaskLookup } from '../tasks/index/task-lookup';
import { formatMoment } from '../tasks/log/format-date';
import type { TaskDocument } from '../tasks/log/read-task-document';
import type { TaskLog } from '../tasks/log/task-log';
import { findCoordinatorLog } from './find-coordinator-log';
import { hasEntry } from './has-entry';
import { recordReport } from './record-report';
import { reportFile } from './report-file';
import type { ReportKind } from './compose-report';
import type { ReportRequest, TaskReport } from './report-task';

/** What a report is made with, beside the request. */
export interface ReportSurroundings {
  tasks: TaskLookup;
  now: Date;
  /** Tells new names of one second apart. */
  chance?: Chance;
  /** How lines of a kept report end; a line feed where it is absent. */
  lineBreak?: LineBreak;
  /** Reads a task log. @throws UserError where it is gone or cannot be read */
  read(path: string): Promise<TaskDocument>;
  /** The reports of a kind that are kept of a task, the newest first. */
  kept(task: TaskLog, kind: ReportKind): Promise<{ path: string; text: string }[]>;
}

/** The file that keeps a report. @param attempt how many names for it were taken */
export function keepReport(
  { tasks, now, chance, lineBreak }: ReportSurroundings,
  task: TaskLog,
  request: ReportRequest,
  { whole }: TaskReport,
  attempt: number,
): NewFile {
  const { path: coordinatorLog } = findCoordinatorLog(tasks, task, request);
  const header = {
    taskId: task.id,
    taskLog: task.path,
    kind: request.kind,
    coordinator: request.coordinator,
    ...(coordinatorLog !== undefined && { coordinatorLog }),
  };
  return withLineBreaks(reportFile(header, whole, now, attempt, chance), lineBreak);
}

/**
 * The edit that appends a report to the coordinator's own task log; without edits where it is there.
 * @param before the same entry as it was written before, to whom it was told then
 * @throws UserError where it is gone or cannot be read
 */
export async function tellCoordinator(
  { now, read }: ReportSurroundings,
  path: string,
  { entry }: TaskReport,
  before: string | undefined,
): Promise<FileEdit> {
  const document = await read(path);
  return before !== undefined && (hasEntry(document, entry) || hasEntry(document, before))
    ? { kind: 'edit', path, before: document.text, edits: [] }
    : recordReport(document, entry, formatMoment(now));
}
