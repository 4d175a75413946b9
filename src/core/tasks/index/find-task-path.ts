import { UserError } from '../../base/errors';
import { nameSome, shortName } from '../../base/name-some';
import { nameOf, useSlashes } from '../../base/path-parts';
import type { Files } from '../../base/ports';
import { parseTaskFile, type TaskFile } from './read-task-file';
import { readTaskFiles } from './read-task-files';
import type { TaskLog } from '../log/task-log';
import type { TaskBoard } from './task-index';
import { nameOfTask } from './task-paths';
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

/**
 * The path of the task log that somebody names: by its id, by its path, or by its file name.
 * @param reference as it was written; one that leads elsewhere than to a file on the board names nothing
 * @throws UserError where it names no task log, or several
 */
export function pathOfTask({ tasks, shelved }: TaskBoard, reference: string): string {
  const plain = useSlashes(reference.trim()).replace(/^\.\//, '');
  if (tasks.some(({ path }) => path === plain) || shelved.includes(plain)) return plain;
  const named = tasks.filter(({ id }) => id === plain);
  const found =
    named.length > 0 ? named : tasks.filter(({ path }) => nameOf(path) === plain || nameOfTask(path) === plain);
  const [first, second] = found;
  if (first === undefined) {
    throw new UserError(
      `There is no task log ${JSON.stringify(shortName(plain))}.`,
      'Name one by its id or its path, as the list of tasks shows them.',
    );
  }
  if (second === undefined) return first.path;
  throw new UserError(
    `Several task logs are called ${shortName(plain)}: ${nameSome(found.map(({ path }) => path))}.`,
    'Name one by its path.',
  );
}
