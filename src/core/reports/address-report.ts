import { withLineBreaks, type FileEdit, type LineBreak, type NewFile } from '../base/change';
import type { Chance } from '../base/ports';
import type { TaskLookup } from '../tasks/index/task-lookup';
import { formatMoment } from '../tasks/log/format-date';
import type { TaskDocument } from '../tasks/log/read-task-document';
import type { TaskLog } from '../tasks/log/task-log';
import { recordReport } from './record-report';
import { reportFile } from './report-file';
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
}

/** The file that keeps a report. @param attempt how many names for it were taken */
export function keepReport(
  { tasks, now, chance, lineBreak }: ReportSurroundings,
  task: TaskLog,
  request: ReportRequest,
  { whole }: TaskReport,
  attempt: number,
): NewFile {
  const coordinatorLog = coordinatorLogOf(tasks, task, request);
  const header = {
    taskId: task.id,
    taskLog: task.path,
    kind: request.kind,
    coordinator: request.coordinator,
    ...(coordinatorLog !== undefined && { coordinatorLog }),
  };
  return withLineBreaks(reportFile(header, whole, now, attempt, chance), lineBreak);
}

/** The edit that appends a report to the coordinator's own task log. @throws UserError where it is gone or cannot be read */
export async function tellCoordinator(
  { now, read }: ReportSurroundings,
  path: string,
  { entry }: TaskReport,
): Promise<FileEdit> {
  return recordReport(await read(path), entry, formatMoment(now));
}

/** The path of the coordinator's own task log; undefined where there is none, or it is the task itself. */
export function coordinatorLogOf(tasks: TaskLookup, task: TaskLog, { coordinator }: ReportRequest): string | undefined {
  return [coordinator, task.coordinator]
    .map((name) => (name === '' ? undefined : tasks.find(name)?.path))
    .find((found) => found !== undefined && found !== task.path);
}
