import type { TaskFinder } from '../index/task-lookup';
import type { TaskLog } from '../log/task-log';
import { lookUpTasks } from '../index/task-lookup';
import { sortTasks, type TaskOrder } from './sort-tasks';

/**
 * Remembers, from one look at a folder's task logs to the next, what a changed one leaves as it was: how they are looked up,
 * and their order. What it says is what looking anew would say.
 */
export class BoardMemory implements TaskFinder {
  #tasks: readonly TaskLog[] = [];
  #shelved: readonly string[] = [];
  #lookup: TaskFinder = lookUpTasks([]);
  /** What has taken the place of those that the lookup was made from, by path. */
  readonly #newer = new Map<string, TaskLog>();
  readonly #found = new Map<string, TaskLog | undefined>();
  #order: TaskOrder | undefined;
  #sorted: TaskLog[] = [];

  /**
   * Takes the task logs as they are now, all of one folder. Paths tell them apart.
   * @param shelved paths of the Markdown files beside them that are no tasks to be done
   */
  take(tasks: readonly TaskLog[], shelved: readonly string[] = []): void {
    if (tasks === this.#tasks) return;
    const isShelfSame =
      shelved.length === this.#shelved.length && shelved.every((path, index) => path === this.#shelved[index]);
    const replaced = isShelfSame ? findReplaced(this.#tasks, tasks) : undefined;
    this.#tasks = tasks;
    this.#shelved = shelved;
    if (!replaced) return this.#forget(tasks);
    if (replaced.size === 0) return;
    for (const task of replaced.values()) this.#newer.set(task.path, task);
    this.#sorted = this.#sorted.map((task) => replaced.get(task) ?? task);
  }

  /** As `lookUpTasks` finds it. */
  find(idOrPath: string): TaskLog | undefined {
    if (!this.#found.has(idOrPath)) this.#found.set(idOrPath, this.#lookup.find(idOrPath));
    const found = this.#found.get(idOrPath);
    return found && (this.#newer.get(found.path) ?? found);
  }

  /** As `lookUpTasks` tells it. */
  isShelved(idOrPath: string): boolean {
    return this.#lookup.isShelved(idOrPath);
  }

  /** As `sortTasks` sorts them; quick where they are nearly in that order from the last time. */
  sorted(order: TaskOrder): readonly TaskLog[] {
    this.#sorted = sortTasks(order === this.#order ? this.#sorted : this.#tasks, order);
    this.#order = order;
    return this.#sorted;
  }

  #forget(tasks: readonly TaskLog[]): void {
    this.#lookup = lookUpTasks(tasks, this.#shelved);
    this.#newer.clear();
    this.#found.clear();
    this.#order = undefined;
  }
}

/**
 * What stands in the place of each task log that is another one now.
 * @returns undefined where they are others, or are called otherwise, so that nothing can be kept
 */
function findReplaced(before: readonly TaskLog[], now: readonly TaskLog[]): Map<TaskLog, TaskLog> | undefined {
  if (before.length !== now.length) return undefined;
  const replaced = new Map<TaskLog, TaskLog>();
  for (const [index, task] of now.entries()) {
    const old = before[index];
    if (old === task) continue;
    if (old?.path !== task.path || old.id !== task.id) return undefined;
    replaced.set(old, task);
  }
  return replaced;
}
