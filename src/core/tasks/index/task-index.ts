import { compareCodeUnits } from '../../base/compare-code-units';
import { directoryOf, isInside } from '../../base/path-parts';
import type { Files, Problem } from '../../base/ports';
import { differByCase } from './differ-by-case';
import type { CompleteTask } from './read-task-file';
import type { TaskLog } from '../log/task-log';
import { kindOfFile } from './task-paths';
import { TaskReader } from './task-reader';
import { walkTaskFolders, type TaskFolders } from './walk-task-folders';

/** The task logs of a workspace folder at one moment. */
export interface TaskBoard {
  /** Sorted by path; files that cannot be read are among them, with the reason in their problems. */
  tasks: TaskLog[];
  problems: Problem[];
  /** Markdown files in the tasks folders that are no tasks to be done: overviews, templates, the archive. */
  shelved: string[];
}

/**
 * Keeps the task logs of one workspace folder. It reads the whole of them once; from then on only what changed: what it is told of,
 * and at another loading, where the folder's files have stamps, what has another one.
 * Calls wait for one another, so that an older state never replaces a newer one.
 */
export class TaskIndex {
  readonly #files: Files;
  readonly #reader: TaskReader;
  #roots: readonly string[] = [];
  #byPath = new Map<string, TaskLog>();
  #shelved = new Set<string>();
  #walkProblems: Problem[] = [];
  #known: TaskBoard | undefined;
  /** The paths of `byPath`, sorted. */
  #order: string[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  /** @param complete adds to a task log what else is to be known of its text, while that is at hand */
  constructor(files: Files, complete?: CompleteTask) {
    this.#files = files;
    this.#reader = new TaskReader(files, complete);
  }

  /**
   * Reads every task log below these folders anew.
   * @throws the signal's reason when it is aborted; the board is as it was before then
   */
  load(roots: readonly string[], signal?: AbortSignal): Promise<TaskBoard> {
    return this.#inTurn(async () => {
      const found = await walkTaskFolders(this.#files, roots, { signal });
      const byPath = await this.#reader.read(found.tasks, signal);
      signal?.throwIfAborted();
      this.#roots = [...roots];
      this.#take(byPath, found);
      return this.board();
    });
  }

  /** Reads these again, files or directories, and nothing else; what is gone leaves the board. */
  update(paths: readonly string[]): Promise<TaskBoard> {
    return this.#inTurn(async () => {
      const tasks: string[] = [];
      for (const path of new Set(paths)) {
        const kind = kindOfFile(path, this.#roots);
        if (kind === 'task') tasks.push(path, ...this.#knownBelow(path));
        else if (kind === 'shelved') await this.#updateShelved(path);
        else tasks.push(...(await this.#updateDirectory(path)));
      }
      const read = await this.#reader.read(tasks);
      for (const path of await this.#oldNames(tasks)) read.delete(path);
      for (const path of tasks) this.#put(path, read.get(path));
      this.#known = undefined;
      return this.board();
    });
  }

  /** The board as it is known now; the same object as long as nothing has changed. */
  board(): TaskBoard {
    return (this.#known ??= this.#makeBoard());
  }

  #makeBoard(): TaskBoard {
    const tasks: TaskLog[] = [];
    const problems = [...this.#walkProblems];
    for (const path of this.#order) {
      const task = this.#byPath.get(path);
      if (task === undefined) continue;
      tasks.push(task);
      problems.push(...task.problems);
    }
    return { tasks, problems, shelved: [...this.#shelved].sort(compareCodeUnits) };
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #take(byPath: Map<string, TaskLog>, { shelved, problems }: TaskFolders): void {
    const isSame =
      byPath.size === this.#byPath.size && this.#order.every((path) => byPath.get(path) === this.#byPath.get(path));
    if (!isSame || problems.length + this.#walkProblems.length > 0 || !isEqual(shelved, this.#shelved))
      this.#known = undefined;
    if (!isSame) this.#order = [...byPath.keys()].sort(compareCodeUnits);
    this.#byPath = byPath;
    this.#shelved = new Set(shelved);
    this.#walkProblems = problems;
    this.#reader.keepOnly(byPath);
  }

  /**
   * A disk that tells no large letters from small ones opens a file by the name that it had before, too. Of such names only those
   * count that a listing has.
   */
  async #oldNames(paths: readonly string[]): Promise<string[]> {
    const alike = differByCase([...new Set(paths)]);
    if (alike.length === 0) return [];
    const listed = new Set<string>();
    for (const only of new Set(alike.map(directoryOf)))
      for (const path of (await walkTaskFolders(this.#files, this.#roots, { only })).tasks) listed.add(path);
    return alike.filter((path) => !listed.has(path));
  }

  /** Of a directory that has the name of a task log, what is known to be in it. */
  #knownBelow(path: string): string[] {
    const below: string[] = [];
    for (let at = placeOf(`${path}/`, this.#order); this.#order[at]?.startsWith(`${path}/`) === true; at += 1)
      below.push(this.#order[at] ?? '');
    return below;
  }

  async #updateShelved(path: string): Promise<void> {
    if ((await this.#files.read(path).catch(() => null)) === undefined) this.#shelved.delete(path);
    else this.#shelved.add(path);
  }

  /** A directory that came, went or was renamed: its files as they are now, those that were known before included. */
  async #updateDirectory(path: string): Promise<string[]> {
    const isBelow = (file: string): boolean => isInside(file, path);
    const known = this.#order.filter(isBelow);
    const found = await walkTaskFolders(this.#files, this.#roots, { only: path });
    for (const file of this.#shelved) if (isBelow(file)) this.#shelved.delete(file);
    for (const file of found.shelved) this.#shelved.add(file);
    return [...new Set([...known, ...found.tasks])];
  }

  #put(path: string, task: TaskLog | undefined): void {
    const isKnown = this.#byPath.has(path);
    if (task !== undefined) this.#byPath.set(path, task);
    else this.#byPath.delete(path);
    if (isKnown === (task !== undefined)) return;
    const at = placeOf(path, this.#order);
    if (task === undefined) this.#order.splice(at, 1);
    else this.#order.splice(at, 0, path);
  }
}

function isEqual(found: readonly string[], known: ReadonlySet<string>): boolean {
  return found.length === known.size && found.every((path) => known.has(path));
}

/** Where a path stands among sorted ones, or would. A checkout brings hundreds at once. */
function placeOf(path: string, order: readonly string[]): number {
  let [start, end] = [0, order.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (compareCodeUnits(order[middle] ?? '', path) < 0) start = middle + 1;
    else end = middle;
  }
  return start;
}
