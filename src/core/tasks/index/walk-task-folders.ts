import { isInside } from '../../base/path-parts';
import type { Files, Problem } from '../../base/ports';
import { kindOfFile } from './task-paths';

/** The files of the tasks folders, by their paths alone. */
export interface TaskFolders {
  /** Task logs, and what stands in the way of finding or reading them: links to directories, broken links, pipes. */
  tasks: string[];
  /** Markdown files that are no tasks to be done. */
  shelved: string[];
  problems: Problem[];
}

/**
 * Looks for task logs.
 * @param roots the tasks folders
 * @param options.only a directory that alone is looked through, and those on the way to it: they may be links, or gone
 * @throws the signal's reason when it is aborted
 */
export async function walkTaskFolders(
  files: Files,
  roots: readonly string[],
  { only, signal }: { only?: string; signal?: AbortSignal | undefined } = {},
): Promise<TaskFolders> {
  const found: TaskFolders = { tasks: [], shelved: [], problems: [] };
  const tasks = new Set<string>();
  const isAside = (path: string): boolean => only !== undefined && !isInside(path, only);
  const skip = (path: string): boolean => isAside(path) && !(only !== undefined && isInside(only, path));
  for (const under of new Set(roots)) {
    if (skip(under)) continue;
    const shelved = new Set<string>();
    const wanted = (path: string): boolean => {
      const kind = isAside(path) ? 'other' : kindOfFile(path, roots);
      if (kind === 'shelved') shelved.add(path);
      return kind !== 'other';
    };
    const walk = await files.walk({ under, wanted, skip, tellsObstacles: true, ...(signal && { signal }) });
    for (const { path } of walk.files) {
      if (shelved.has(path)) found.shelved.push(path);
      else tasks.add(path);
    }
    // A directory counts by what could be in it.
    for (const path of walk.obstacles ?? [])
      if (!isAside(path) && kindOfFile(`${path}/x.md`, roots) === 'task' && !shelved.has(path)) tasks.add(path);
    found.problems.push(...walk.problems);
  }
  found.tasks.push(...tasks);
  return found;
}
