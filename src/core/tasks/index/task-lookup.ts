import { findClosest } from '../../base/find-closest';
import { useSlashes } from '../../base/path-parts';
import { isOpen, type TaskLog } from '../log/task-log';
import { findCircle } from './find-circle';
import { nameOfTask } from './task-paths';

/** Task logs as other task logs name them. */
export interface TaskLookup extends TaskFinder {
  /** All task logs with that id. */
  withId(id: string): readonly TaskLog[];
  /** Whether an id or a path names a task log, or a file beside them that is none: an overview, a template, one in the archive. */
  knows(idOrPath: string): boolean;
  /**
   * The tasks that wait for one another and for a task that depends on the first of them, from that one on; undefined where
   * it can be done without the task.
   */
  circleBehind(task: TaskLog, first: TaskLog): TaskLog[] | undefined;
  /** The path of the file beside the task logs that a name means, and that is none to be done: one in the archive, an overview. */
  shelvedAt(idOrPath: string): string | undefined;
  /**
   * The id that is probably meant by a name that names no task log.
   * @returns `isNamed` where an id stands in the name letter by letter, large or small, among other words
   */
  nearestTo(name: string): { nearest?: string; isNamed: boolean };
  /** The paths of the task logs that cannot be read, whose ids nobody knows. */
  unreadable(): string[];
  /** Every id there is. */
  ids(): Iterable<string>;
}

/**
 * Makes task logs findable by id, path or file name.
 * @param shelved paths of Markdown files in the tasks folders that are no tasks to be done
 */
export function lookUpTasks(tasks: readonly TaskLog[], shelved: readonly string[] = []): TaskLookup {
  const byId = new Map<string, TaskLog[]>();
  const byName = new Map<string, TaskLog>();
  for (const task of tasks) {
    const same = byId.get(task.id);
    if (same === undefined) byId.set(task.id, [task]);
    else same.push(task);
    byName.set(nameOfTask(task.path), task);
    byName.set(task.path, task);
  }
  const others = new Map(
    shelved.flatMap((path) => [path, nameOfTask(path), ...idInName(path)].map((name) => [name, path] as const)),
  );
  const find = (reference: string): TaskLog | undefined => {
    const plain = plainReference(reference);
    return byId.get(plain)?.[0] ?? byName.get(plain) ?? byName.get(nameOfTask(plain));
  };
  const shelvedAt = (reference: string): string | undefined => {
    const plain = plainReference(reference);
    return others.get(plain) ?? others.get(nameOfTask(plain));
  };
  const isShelved = (reference: string): boolean => shelvedAt(reference) !== undefined;
  const dependencies = new Map<TaskLog, TaskLog[]>();
  const waitsFor = (task: TaskLog): TaskLog[] => {
    const known = dependencies.get(task);
    if (known !== undefined) return known;
    const found = isOpen(task) ? task.dependsOn.flatMap((id) => find(id) ?? []).filter(isOpen) : [];
    dependencies.set(task, found);
    return found;
  };
  return {
    find,
    circleBehind: (task, first) => findCircle(task, first, waitsFor),
    isShelved,
    shelvedAt,
    nearestTo: (name) => nearestOf(name, [...byId.keys()]),
    unreadable: () => tasks.filter(({ unreadable }) => unreadable === true).map(({ path }) => path),
    withId: (id) => byId.get(id) ?? [],
    ids: () => byId.keys(),
    knows: (reference) => find(reference) !== undefined || isShelved(reference),
  };
}

/** So many slips make another name. */
const MOST_SLIPS = 2;

function nearestOf(name: string, ids: readonly string[]): { nearest?: string; isNamed: boolean } {
  const words = new Set(name.toLowerCase().split(/[\s()[\]{}<>,;:@"'`]+/));
  const named = ids.find((id) => words.has(id.toLowerCase()));
  if (named !== undefined) return { nearest: named, isNamed: true };
  const nearest = findClosest(nameOfTask(plainReference(name)), ids, MOST_SLIPS);
  return { ...(nearest !== undefined && { nearest }), isNamed: false };
}

/** The id that stands in a name before the title, in small and in large letters: Backlog.md tells neither from the other. */
function idInName(path: string): string[] {
  const [id, title] = nameOfTask(path).split(' - ');
  return id === undefined || title === undefined ? [] : [id.toLowerCase(), id.toUpperCase()];
}

/** `[TASK-1](TASK-1.md)`, `./TASK-1.md` and `"TASK-1" # remark` all mean the same. */
export function plainReference(reference: string): string {
  const [, linked] = /\]\(([^()]*)\)/.exec(reference.slice(0, 500)) ?? [];
  return useSlashes((linked ?? reference).trim().replace(/^(?:\.\/|\/)/, ''));
}

/** Finds a task by its id or its path. */
export interface TaskFinder {
  find(idOrPath: string): TaskLog | undefined;
  /** Whether it names a file beside the task logs that is none to be done: one in the archive, an overview, a template. */
  isShelved(idOrPath: string): boolean;
}
