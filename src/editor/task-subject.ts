import type { WorkspaceFolder } from 'vscode';
import type { Status, TaskLog } from '../core/tasks/task-log';

/** What a command that is run on a task's row, or on its open file, acts on. */
export interface TaskSubject {
  kind: 'task';
  folder: WorkspaceFolder;
  task: TaskLog;
}

/** Whether a task still waits for somebody. */
export function isOpen({ status }: TaskLog): boolean {
  return !(['done', 'archived'] satisfies Status[] as Status[]).includes(status);
}
