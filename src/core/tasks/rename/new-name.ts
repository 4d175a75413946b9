import { BadInput } from '../../base/errors';
import { nameSuffix } from '../../base/name-suffix';
import { directoryOf, joinPath, nameOf } from '../../base/path-parts';
import { shortHash } from '../../base/short-hash';
import { strangeWindowsName } from '../../base/names/windows-name';
import { redactText } from '../../redact/redact-text';
import type { TaskLookup } from '../index/task-lookup';
import { nameOfTask } from '../index/task-paths';
import type { TaskLog } from '../log/task-log';

/** What is safe in a file's name on every system, between quotes or without, and as a word of a text. */
const ID = /^[A-Za-z0-9](?:[\w.-]{0,98}[A-Za-z0-9_])?$/;

/** So many ids there are with four digits. */
const MOST_ATTEMPTS = 9_000;

function isId(id: string): boolean {
  return ID.test(id) && strangeWindowsName(id) === undefined;
}

/**
 * Makes sure that a task log can be called so.
 * @throws BadInput where it can be no id, holds a secret, or another has it
 */
export function refuseId(id: string, task: TaskLog, tasks: TaskLookup): void {
  const shown = JSON.stringify(redactText(id.slice(0, 120)));
  if (!isId(id) || redactText(id) !== id)
    throw new BadInput(`${shown} can be no id.`, 'Use letters, digits, hyphens and dots, 100 at most.');
  if (id === task.id) throw new BadInput(`${task.path} has the id ${id} already.`, 'Name another one.');
  const other = tasks.find(id)?.path ?? tasks.shelvedAt(id);
  if (other !== undefined && other !== task.path)
    throw new BadInput(`${other} is called ${id} already.`, 'Name another id.');
}

/**
 * An id that no other has: the name of the file where it is one, in Backlog.md's folder the next number, else the id with four
 * digits. Those come of the task log itself, so that two people who mend the same clash give it the same name.
 * @throws BadInput where all of those are taken
 */
export function freeId(task: TaskLog, tasks: TaskLookup): string {
  const { path, id, title, origin } = task;
  const name = nameOfTask(path);
  const isFree = (candidate: string): boolean =>
    isId(candidate) &&
    candidate !== id &&
    (tasks.find(candidate)?.path ?? path) === path &&
    !tasks.isShelved(candidate);
  if (isFree(name)) return name;
  const [, letters, digits] = /^(.*?\D)(\d{1,9})$/.exec(id) ?? [];
  if (origin === 'backlog' && letters !== undefined && digits !== undefined && isId(letters + digits)) {
    let next = Number(digits) + 1;
    while (!isFree(letters + String(next))) next += 1;
    return letters + String(next);
  }
  const drawn = Number.parseInt(shortHash(`${path}\n${title}`).slice(0, 8), 16) / 2 ** 32;
  // An id in other letters, or a long one, begins no name.
  const begin = [id.replace(/(-\d{6})-\d{4}$/, '$1'), name].find((each) => isId(each + nameSuffix(0, () => drawn)));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const candidate = (begin ?? 'TASK') + nameSuffix(attempt, () => drawn);
    if (isFree(candidate)) return candidate;
  }
  throw new BadInput(`No id is free that begins with ${begin ?? 'TASK'}.`, 'Name one.');
}

/** The path under another id: of a file that is called by its id, alone or before its title. Others keep their name. */
export function renamedPath(path: string, id: string, newId: string): string {
  const name = nameOfTask(path);
  const begin = name.slice(0, id.length);
  const isCalled = begin.toLowerCase() === id.toLowerCase() && /^(?:$|[ _-]+\p{L})/u.test(name.slice(id.length));
  if (!isCalled) return path;
  // Backlog.md writes ids in large letters, and names of files in small ones.
  const newBegin = begin === id ? newId : begin === id.toLowerCase() ? newId.toLowerCase() : newId;
  return joinPath(directoryOf(path), newBegin + nameOf(path).slice(id.length));
}

/** Of several with one id the one that was made on a later day than all others; undefined where their days do not tell. */
export function newestOf(tasks: readonly TaskLog[]): TaskLog | undefined {
  const known = tasks.filter(({ created }) => created !== '');
  const [last, before] = [...known].sort((one, other) => (one.created < other.created ? 1 : -1));
  return known.length === tasks.length && last !== undefined && last.created !== before?.created ? last : undefined;
}
