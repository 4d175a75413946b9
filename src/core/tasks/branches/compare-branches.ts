import { compareCodeUnits } from '../../base/compare-code-units';
import { progressOf } from '../board/task-standing';
import { isOpen, type Status, type TaskLog } from '../log/task-log';
import type { BranchTask, SharedFile, TaskBranches } from './branch-task';

/** The task logs that a branch has changed. */
export interface BranchBoard {
  name: string;
  isWorktree: boolean;
  tasks: readonly TaskLog[];
}

/** How far a task is by its status; of two with one number neither is further than the other. */
const STAGES: Readonly<Record<Status, number | undefined>> = {
  todo: 0,
  blocked: 1,
  generating: 1,
  'in-progress': 1,
  review: 2,
  testing: 2,
  done: 3,
  archived: 3,
  unknown: undefined,
};

/** A file that more tasks name tells nobody apart. */
const MOST_SHARING = 10;

/**
 * Compares the tasks here with what other branches have made of them: which of them is further on there, by its status or,
 * where that says the same, by its items; and which files several open tasks name, here or there.
 * @param tasks with the files that they name
 * @param branches the newest first
 */
export function compareBranches(tasks: readonly TaskLog[], branches: readonly BranchBoard[]): TaskBranches {
  const there = new TasksThere(tasks, branches);
  return {
    looked: branches.length,
    further: tasks.flatMap((task) =>
      there
        .of(task)
        .flatMap(({ task: other, branch }) => (isFurther(other, task) ? describe(task, other, branch) : [])),
    ),
    shared: sharedFiles(tasks, branches, there),
  };
}

interface TaskThere {
  task: TaskLog;
  branch: BranchBoard;
}

/** Finds what branches have made of a task: by its path, or by its id where its file lies elsewhere there. */
class TasksThere {
  readonly #found = new Map<TaskLog, TaskThere[]>();
  readonly #known = new Set<TaskLog>();

  constructor(tasks: readonly TaskLog[], branches: readonly BranchBoard[]) {
    const byPath = new Map(tasks.map((task) => [task.path, task]));
    const byId = new Map<string, TaskLog | undefined>();
    for (const task of tasks) byId.set(task.id, byId.has(task.id) ? undefined : task);
    for (const branch of branches)
      for (const task of branch.tasks) {
        const here = byPath.get(task.path) ?? byId.get(task.id);
        if (here === undefined) continue;
        this.#known.add(task);
        const found = this.#found.get(here);
        if (found === undefined) this.#found.set(here, [{ task, branch }]);
        else found.push({ task, branch });
      }
  }

  of(task: TaskLog): readonly TaskThere[] {
    return this.#found.get(task) ?? [];
  }

  /** Whether a task of a branch is one that is here too. */
  isHere(task: TaskLog): boolean {
    return this.#known.has(task);
  }
}

function isFurther(there: TaskLog, here: TaskLog): boolean {
  const [reached, stage] = [STAGES[there.status], STAGES[here.status]];
  if (reached === undefined) return false;
  if (stage === undefined || reached !== stage) return reached > (stage ?? 0);
  return isOpen(here) && progressOf(there).done > progressOf(here).done;
}

function describe({ path, id }: TaskLog, other: TaskLog, { name, isWorktree }: BranchBoard): BranchTask {
  const { status, statusText } = other;
  return {
    path,
    id,
    branch: name,
    ...(isWorktree && { worktree: true }),
    status,
    statusText,
    progress: progressOf(other),
  };
}

function sharedFiles(tasks: readonly TaskLog[], branches: readonly BranchBoard[], there: TasksThere): SharedFile[] {
  const sharing = new Map<string, SharedFile['tasks']>();
  const add = (task: TaskLog, branch?: string): void => {
    const { path, id, namedFiles = [] } = task;
    if (!isOpen(task)) return;
    for (const file of namedFiles) {
      const known = sharing.get(file) ?? [];
      if (!known.some((other) => other.path === path))
        known.push({ path, id, ...(branch !== undefined && { branch }) });
      sharing.set(file, known);
    }
  };
  for (const task of tasks) add(task);
  for (const { name, tasks: others } of branches) for (const task of others) if (!there.isHere(task)) add(task, name);
  return [...sharing]
    .filter(([, named]) => named.length > 1 && named.length <= MOST_SHARING)
    .map(([file, named]) => ({ file, tasks: named }))
    .sort((one, other) => compareCodeUnits(one.file, other.file));
}
