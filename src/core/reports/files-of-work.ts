import { REPORTS_FOLDER } from './report-file';

/**
 * The files that were changed for a task, of those that were changed at all: task logs and kept reports change because work is
 * recorded.
 * @param files paths relative to the folder
 * @param tasks the task logs of the folder
 * @returns in the order of the files
 */
export function filesOfWork(files: readonly string[], tasks: readonly { path: string }[]): string[] {
  const logs = new Set(tasks.map(({ path }) => path));
  return files.filter((path) => !logs.has(path) && !path.startsWith(`${REPORTS_FOLDER}/`));
}
