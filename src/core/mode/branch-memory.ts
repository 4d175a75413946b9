import type { Branches, BranchFile } from '../base/branches';
import { withNamedFiles } from '../tasks/authoring/named-files';
import type { SharedFile, TaskBranches } from '../tasks/branches/branch-task';
import { compareBranches, type BranchBoard } from '../tasks/branches/compare-branches';
import { kindOfFile } from '../tasks/index/task-paths';
import { parseTaskFile, type CompleteTask } from '../tasks/index/read-task-file';
import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { Board } from './board';

/** More that were changed on one branch are another project's. */
const MOST_FILES = 500;

/** What the other branches have made of the task logs. What an object says is read once. */
export class BranchMemory {
  /** By the object's id and the path that it was read for. */
  #tasks = new Map<string, TaskLog>();

  readonly #board: Board;
  readonly #branches: Branches | undefined;

  /** @param branches absent where the folder has no others */
  constructor(board: Board, branches: Branches | undefined) {
    this.#board = board;
    this.#branches = branches;
  }

  /**
   * Compares the tasks that are known with what other branches have.
   * @returns undefined where no other branch can be looked at
   */
  async compare(): Promise<TaskBranches | undefined> {
    const heads = await this.#branches?.heads();
    if (this.#branches === undefined || heads === undefined) return undefined;
    const folders = this.#board.folders();
    const changed: (readonly BranchFile[])[] = [];
    for (const { commit } of heads)
      changed.push(
        (await this.#branches.changed(commit, folders))
          .filter(({ path }) => kindOfFile(path, folders) !== 'other')
          .slice(0, MOST_FILES),
      );
    await this.#readAll(changed.flat());
    const boards = heads.map(({ name, isWorktree }, index): BranchBoard => ({
      name,
      isWorktree,
      tasks: (changed[index] ?? []).flatMap((file) => this.#tasks.get(keyOf(file)) ?? []),
    }));
    const compared = compareBranches(await this.#tasksHere(), boards);
    return { ...compared, shared: await this.#thatAreThere(compared.shared, folders) };
  }

  /** What a text names may be read in two ways, or not be there; and a task log that names another one relates to it. */
  async #thatAreThere(shared: readonly SharedFile[], folders: readonly string[]): Promise<SharedFile[]> {
    const there: SharedFile[] = [];
    for (const one of shared)
      if (kindOfFile(one.file, folders) === 'other' && (await this.#board.files.kindAt(one.file)) === 'file')
        there.push(one);
    return there;
  }

  async #readAll(files: readonly BranchFile[]): Promise<void> {
    const fresh = files.filter((file) => !this.#tasks.has(keyOf(file)));
    const objects = [...new Set(fresh.map(({ object }) => object))];
    const read = objects.length === 0 ? undefined : await this.#branches?.read(objects);
    const kept = new Map<string, TaskLog>();
    for (const file of files) {
      const bytes = read?.get(file.object);
      const task = this.#tasks.get(keyOf(file)) ?? (bytes && parseTaskFile({ path: file.path, bytes }, withNamedFiles));
      if (task !== undefined) kept.set(keyOf(file), task);
    }
    this.#tasks = kept;
  }

  /** The open ones with the files that they name, for a door that does not ask for them otherwise. */
  async #tasksHere(): Promise<TaskLog[]> {
    const { tasks } = this.#board.known();
    const here: TaskLog[] = [];
    for (const task of tasks)
      here.push(task.namedFiles !== undefined || !isOpen(task) ? task : await this.#withFiles(task, withNamedFiles));
    return here;
  }

  async #withFiles(task: TaskLog, complete: CompleteTask): Promise<TaskLog> {
    try {
      const bytes = await this.#board.files.read(task.path);
      return (bytes && parseTaskFile({ path: task.path, bytes }, complete)) ?? task;
    } catch {
      // What cannot be read is among the problems of the board; here it names nothing.
      return task;
    }
  }
}

function keyOf({ path, object }: BranchFile): string {
  return `${object} ${path}`;
}
