import type { Status } from '../log/task-log';

/** A task that another branch has further on. */
export interface BranchTask {
  /** The task log's here, relative to the workspace folder. */
  path: string;
  id: string;
  /** The branch as git names it; of a worktree that stands on none, the name of its folder. */
  branch: string;
  /** There, and true, where `branch` is a worktree's name. */
  worktree?: true;
  /** What the task is there. */
  status: Status;
  /** As written there; `''` where the file has none. */
  statusText: string;
  /** How many of its items are done there. */
  progress: { done: number; counted: number };
}

/** A file that several open tasks name. */
export interface SharedFile {
  /** Relative to the workspace folder. */
  file: string;
  tasks: { path: string; id: string; /** Where it is open; absent for here. */ branch?: string }[];
}

/** What the other branches say of the tasks here. */
export interface TaskBranches {
  /** How many branches and worktrees were looked at. */
  looked: number;
  /** In the order of the tasks, the newest branch first. */
  further: BranchTask[];
  /** Sorted by file. */
  shared: SharedFile[];
}
