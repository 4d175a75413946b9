import { withLineBreaks, type Change, type FileEdit, type LineBreak, type NewFile } from '../base/change';
import { isUserError } from '../base/errors';
import { formatDate } from '../tasks/log/format-date';
import { parseTask } from '../tasks/log/parse-task';
import { recordReport } from './record-report';
import { reportTask, type ReportRequest, type TaskReport } from './report-task';
import type { TaskLookup } from '../tasks/index/task-lookup';
import { reportFile } from './report-file';

/** A report with everything that has to be written so that it reaches its coordinator. */
export interface AddressedReport extends TaskReport {
  /** Keeps the report. */
  file: NewFile;
  /** Appends it to the coordinator's own task log; absent where the coordinator has none. */
  coordinatorLog?: FileEdit;
  /** Why it does not reach the coordinator's task log although there is one. One sentence. */
  undelivered?: string;
  /**
   * `file`, `coordinatorLog` and `change`, in the order in which they are applied. What marks the task as reported comes last: where
   * a write before it fails, the task is as it was and the report is asked for again.
   */
  changes: Change[];
}

/** What a report is made with, beside the request. */
export interface ReportSurroundings {
  tasks: TaskLookup;
  now: Date;
  /** How lines of a kept report end; a line feed where it is absent. */
  lineBreak?: LineBreak;
  /** Reads a task log. @throws UserError where it is gone or cannot be read */
  read(path: string): Promise<string>;
}

/**
 * Composes a report and everything that delivers it.
 * @param path the task log's, relative to the workspace folder
 * @param attempt how many names for the file that keeps it were taken
 * @throws UserError where the task log is gone, cannot be read, or is too broken for it
 */
export async function addressReport(
  { tasks, now, read, lineBreak }: ReportSurroundings,
  path: string,
  request: ReportRequest,
  attempt: number,
): Promise<AddressedReport> {
  const text = await read(path);
  const report = reportTask(path, text, request, now);
  const task = parseTask(path, text);
  const { coordinator, kind } = request;
  const coordinatorPath = [coordinator, task.coordinator]
    .map((name) => (name === '' ? undefined : tasks.find(name)?.path))
    .find((found) => found !== undefined && found !== path);
  const header = {
    taskId: task.id,
    taskLog: path,
    kind,
    coordinator,
    ...(coordinatorPath !== undefined && { coordinatorLog: coordinatorPath }),
  };
  const file = withLineBreaks(reportFile(header, report.whole, now, attempt), lineBreak);
  if (coordinatorPath === undefined) return { ...report, file, changes: [file, report.change] };
  try {
    const coordinatorLog = recordReport(coordinatorPath, await read(coordinatorPath), report.entry, formatDate(now));
    return { ...report, file, coordinatorLog, changes: [file, coordinatorLog, report.change] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { ...report, file, undelivered: error.happened, changes: [file, report.change] };
  }
}
