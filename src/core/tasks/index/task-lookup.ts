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
  const others = new Set(shelved.flatMap((path) => [path, nameOfTask(path), ...idInName(path)]));
  const find = (reference: string): TaskLog | undefined => {
    const plain = plainReference(reference);
    return byId.get(plain)?.[0] ?? byName.get(plain) ?? byName.get(nameOfTask(plain));
  };
  const isShelved = (reference: string): boolean => {
    const plain = plainReference(reference);
    return others.has(plain) || others.has(nameOfTask(plain));
  };
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
    withId: (id) => byId.get(id) ?? [],
    ids: () => byId.keys(),
    knows: (reference) => find(reference) !== undefined || isShelved(reference),
  };
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
