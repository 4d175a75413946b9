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
  const isAside = (path: string): boolean => only !== undefined && !isInside(path, only);
  const skip = (path: string): boolean => isAside(path) && !(only !== undefined && isInside(only, path));
  const walkOne = async (under: string): Promise<TaskFolders> => {
    const shelved = new Set<string>();
    const wanted = (path: string): boolean => {
      const kind = isAside(path) ? 'other' : kindOfFile(path, roots);
      if (kind === 'shelved') shelved.add(path);
      return kind !== 'other';
    };
    const walk = await files.walk({ under, wanted, skip, tellsObstacles: true, ...(signal && { signal }) });
    const paths = walk.files.map(({ path }) => path);
    // A directory counts by what could be in it.
    const obstacles = (walk.obstacles ?? []).filter(
      (path) => !isAside(path) && kindOfFile(`${path}/x.md`, roots) === 'task' && !shelved.has(path),
    );
    return {
      tasks: [...paths.filter((path) => !shelved.has(path)), ...obstacles],
      shelved: paths.filter((path) => shelved.has(path)),
      problems: walk.problems,
    };
  };
  const found = await Promise.all([...new Set(roots)].filter((under) => !skip(under)).map(walkOne));
  return {
    tasks: [...new Set(found.flatMap(({ tasks }) => tasks))],
    shelved: found.flatMap(({ shelved }) => shelved),
    problems: found.flatMap(({ problems }) => problems),
  };
}
