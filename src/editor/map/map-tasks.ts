import { isOpen, TouchedThings, type Inventory, type MapNode, type TaskLog } from '../../core';

/** Remembers which things of a project each task is about. */
export class MapTasks {
  readonly #things = new WeakMap<
    Inventory,
    { touched: TouchedThings; ofTask: WeakMap<TaskLog, ReadonlySet<string>> }
  >();

  /** The ids of what a task touches. */
  touchedBy(task: TaskLog, inventory: Inventory): ReadonlySet<string> {
    const known = this.#things.get(inventory) ?? { touched: new TouchedThings(inventory), ofTask: new WeakMap() };
    this.#things.set(inventory, known);
    const ids = known.ofTask.get(task) ?? known.touched.of(task);
    known.ofTask.set(task, ids);
    return ids;
  }

  /** For each node the open tasks that touch it. */
  about(nodes: readonly MapNode[], tasks: readonly TaskLog[], inventory: Inventory): TaskLog[][] {
    const touching = tasks.filter(isOpen).map((task) => ({ task, ids: this.touchedBy(task, inventory) }));
    return nodes.map(({ id }) => touching.filter(({ ids }) => ids.has(id)).map(({ task }) => task));
  }
}
