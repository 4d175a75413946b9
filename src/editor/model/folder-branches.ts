import type { BranchTask, DjangoMode, SharedFile, TaskBranches } from '../../core';

const NO_TASKS: readonly BranchTask[] = [];
const NO_FILES: readonly SharedFile[] = [];

/** What other branches have made of a folder's tasks, as it was found last. */
export class FolderBranches {
  #found = '';
  #further = new Map<string, BranchTask[]>();
  #shared = new Map<string, SharedFile[]>();
  #running = false;
  #isAskedAgain = false;

  readonly #mode: DjangoMode;
  readonly #onDidChange: () => void;
  readonly #onError: (error: unknown) => void;

  /** @param onDidChange told where something is another than before */
  constructor(mode: DjangoMode, onDidChange: () => void, onError: (error: unknown) => void) {
    this.#mode = mode;
    this.#onDidChange = onDidChange;
    this.#onError = onError;
  }

  /** Where else a task is further on; the same object as long as nothing is different. */
  furtherOf(path: string): readonly BranchTask[] {
    return this.#further.get(path) ?? NO_TASKS;
  }

  /** The files that a task names and other open ones name too; the same object as long as nothing is different. */
  sharedBy(path: string): readonly SharedFile[] {
    return this.#shared.get(path) ?? NO_FILES;
  }

  /** Looks anew; whoever asks meanwhile has it done once more. */
  async refresh(): Promise<void> {
    this.#isAskedAgain = this.#running;
    if (this.#running) return;
    this.#running = true;
    try {
      this.#take(await this.#mode.tasks.branches());
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#running = false;
    }
    if (this.#isAskedAgain) await this.refresh();
  }

  #take(branches: TaskBranches | undefined): void {
    const { further = [], shared = [] } = branches ?? {};
    const found = JSON.stringify([further, shared]);
    if (found === this.#found || (this.#found === '' && further.length + shared.length === 0)) return;
    this.#found = found;
    this.#further = new Map();
    for (const task of further) addTo(this.#further, task.path, task);
    this.#shared = new Map();
    for (const file of shared)
      for (const { path, branch } of file.tasks) if (branch === undefined) addTo(this.#shared, path, file);
    this.#onDidChange();
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
