import { UserError } from '../../base/errors';
import type { TaskBoard } from './task-index';

/** Longer names are cut in messages. */
const SHOWN = 120;

/**
 * The path of the task log that somebody names: by its id, by its path, or by its file name.
 * @param reference as it was written; one that leads elsewhere than to a file on the board names nothing
 * @throws UserError where it names no task log, or several
 */
export function pathOfTask({ tasks, shelved }: TaskBoard, reference: string): string {
  const plain = reference.trim().replaceAll('\\', '/').replace(/^\.\//, '');
  if (tasks.some(({ path }) => path === plain) || shelved.includes(plain)) return plain;
  const named = tasks.filter(({ id }) => id === plain);
  const found = named.length > 0 ? named : tasks.filter(({ path }) => isFileName(path, plain));
  const [first, second] = found;
  if (first === undefined) {
    const shown = plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
    throw new UserError(
      `There is no task log ${JSON.stringify(shown)}.`,
      'Name one by its id or its path, as the list of tasks shows them.',
    );
  }
  if (second === undefined) return first.path;
  throw new UserError(
    `Several task logs are called ${plain}: ${found.map(({ path }) => path).join(', ')}.`,
    'Name one by its path.',
  );
}

function isFileName(path: string, name: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file === name || file.replace(/\.md$/i, '') === name;
}
