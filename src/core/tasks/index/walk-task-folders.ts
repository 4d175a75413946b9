import type { Files, Problem } from '../../base/ports';
import { kindOfFile } from './task-paths';

/** The files of the tasks folders, by their paths alone. */
export interface TaskFolders {
  tasks: string[];
  /** Markdown files that are no tasks to be done. */
  shelved: string[];
  problems: Problem[];
}

/**
 * Looks for task logs.
 * @param directories where to look: tasks folders, or directories below them
 * @param roots the tasks folders
 * @throws the signal's reason when it is aborted
 */
export async function walkTaskFolders(
  files: Files,
  directories: readonly string[],
  roots: readonly string[],
  signal?: AbortSignal,
): Promise<TaskFolders> {
  const found: TaskFolders = { tasks: [], shelved: [], problems: [] };
  for (const under of new Set(directories)) {
    const shelved = new Set<string>();
    const wanted = (path: string): boolean => {
      const kind = kindOfFile(path, roots);
      if (kind === 'shelved') shelved.add(path);
      return kind !== 'other';
    };
    const walk = await files.walk({ under, wanted, ...(signal && { signal }) });
    for (const { path } of walk.files) (shelved.has(path) ? found.shelved : found.tasks).push(path);
    found.problems.push(...walk.problems);
  }
  return found;
}
