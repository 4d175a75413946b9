import type { TaskLog } from '../tasks/log/task-log';
import { fileNameOf, readReportName } from './report-file';

/** A task that was finished, and nobody was told. */
export interface OutstandingReport {
  id: string;
  title: string;
  path: string;
  status: 'done' | 'archived';
  /** Who waits for the report, as the task log has it; `''` where it names nobody. */
  coordinator: string;
  /** `YYYY-MM-DD`, else `''`. */
  updated: string;
}

/**
 * Lists the tasks that are done or archived and whose completion was never reported: there is no report of it among
 * those that are kept, and the task's own log tells of none. In files of other products nobody reports.
 * @param reports paths of the files in the folder for reports
 * @returns in the order of the tasks
 */
export function outstandingReports(tasks: readonly TaskLog[], reports: readonly string[]): OutstandingReport[] {
  const completed = new Set<string>();
  for (const path of reports) {
    const report = readReportName(path);
    if (report?.kind === 'completion') completed.add(report.task);
  }
  return tasks.flatMap(({ id, title, path, status, coordinator, updated, reported, origin }) => {
    if (
      origin !== undefined ||
      (status !== 'done' && status !== 'archived') ||
      reported === true ||
      (completed.size > 0 && completed.has(fileNameOf(id)))
    )
      return [];
    return [{ id, title, path, status, coordinator, updated }];
  });
}
