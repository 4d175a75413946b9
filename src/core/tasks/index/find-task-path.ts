import type { Files } from '../../base/ports';
import { pathOfTask } from './path-of-task';
import { parseTaskFile, type TaskFile } from './read-task-file';
import { readTaskFiles } from './read-task-files';
import type { TaskLog } from '../log/task-log';
import { walkTaskFolders } from './walk-task-folders';

/** Names in which nothing is ever escaped: a file with such an id has these very characters in it. */
const PLAIN_NAME = /^[\w.-]+$/;

/** Not fatal: what is no UTF-8 around an id does not change the id. */
const DECODER = new TextDecoder();

/**
 * The path of the task log that somebody names, as {@link pathOfTask} finds it on the board. All files are read, because
 * several may have one id, but only those are parsed that have the name in them.
 * @param roots the tasks folders
 * @throws UserError where it names no task log, or several
 */
export async function findTaskPath(files: Files, roots: readonly string[], reference: string): Promise<string> {
  const { tasks: paths, shelved, problems } = await walkTaskFolders(files, roots);
  const name = reference.trim();
  const tasks: TaskLog[] = [];
  await readTaskFiles(files, paths, (file) => {
    const task = mayBeCalled(file, name) ? parseTaskFile(file) : undefined;
    if (task !== undefined) tasks.push(task);
  });
  return pathOfTask({ tasks, shelved, problems }, reference);
}

function mayBeCalled({ path, bytes }: TaskFile, name: string): boolean {
  return !PLAIN_NAME.test(name) || path.includes(name) || DECODER.decode(bytes).includes(name);
}
