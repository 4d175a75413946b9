import { isOpen, TouchedThings, type Inventory, type MapNode, type TaskLog } from '../../core';

/** Tells which things of a project each task is about, and remembers it. */
export class MapTasks {
  readonly #things = new WeakMap<
    Inventory,
    { touched: TouchedThings; aboutOf: WeakMap<TaskLog, ReadonlySet<string>> }
  >();

  /** The ids of what a task touches. */
  touchedBy(task: TaskLog, inventory: Inventory): ReadonlySet<string> {
    return this.#knownOf(inventory).touched.of(task);
  }

  /** For each node the open tasks that touch it. */
  about(nodes: readonly MapNode[], tasks: readonly TaskLog[], inventory: Inventory): TaskLog[][] {
    const { touched, aboutOf } = this.#knownOf(inventory);
    const open = tasks.filter(isOpen).map((task) => {
      const ids = aboutOf.get(task) ?? touched.about(task);
      aboutOf.set(task, ids);
      return { task, ids };
    });
    return nodes.map(({ id }) => open.filter(({ ids }) => ids.has(id)).map(({ task }) => task));
  }

  /** How many open tasks name a file in which nodes stand, and say of none of these that they are about it. */
  aboutFiles(nodes: readonly MapNode[], tasks: readonly TaskLog[], inventory: Inventory): number {
    const { touched } = this.#knownOf(inventory);
    const here = new Set(nodes.map(({ id }) => id));
    const isHere = (ids: ReadonlySet<string>): boolean => [...ids].some((id) => here.has(id));
    return tasks.filter((task) => isOpen(task) && isHere(touched.of(task)) && !isHere(touched.about(task))).length;
  }

  #knownOf(inventory: Inventory): { touched: TouchedThings; aboutOf: WeakMap<TaskLog, ReadonlySet<string>> } {
    const known = this.#things.get(inventory) ?? { touched: new TouchedThings(inventory), aboutOf: new WeakMap() };
    this.#things.set(inventory, known);
    return known;
  }
}
