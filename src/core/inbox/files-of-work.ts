import type { TaskLog } from '../tasks/log/task-log';
import { commitsFor, handedOverAt, withoutHandOver, type WorkRequest } from './task-work';

/** What was changed for a task, as far as the repository tells. */
export interface FilesOfWork {
  /** Relative to the folder, sorted. */
  files: string[];
  /** How many more were changed meanwhile, by commits that have nothing to do with the task as far as they say. */
  others: number;
}

/**
 * The files that were changed for a task since it was handed over, or else created: by commits that {@link commitsFor} finds, and what
 * is not committed yet.
 * @param task with its entries
 */
export async function findFilesOfWork(
  task: Pick<TaskLog, 'path' | 'id' | 'entries' | 'created'>,
  request: WorkRequest,
): Promise<FilesOfWork> {
  const { history, named, isWork } = request;
  const commit = handedOverAt(task.entries);
  const day = task.created === '' ? {} : { day: task.created };
  const changes =
    (commit === undefined ? undefined : await history.changesSince({ commit })) ?? (await history.changesSince(day));
  if (changes === undefined) return { files: [], others: 0 };
  const { uncommitted } = changes;
  const commits = await withoutHandOver(task, changes.commits, request);
  const mine = commitsFor(task, named, commits).flatMap(({ paths }) => paths);
  const files = [...new Set([...mine, ...uncommitted])].filter(isWork).sort();
  const all = new Set([...commits.flatMap(({ paths }) => paths), ...files]);
  return { files, others: [...all].filter(isWork).length - files.length };
}
