import type { WorkspaceFolder } from 'vscode';
import type { TaskGrouping, TaskLog } from '../../core';

/** What a command that is run on a task's row, or on its open file, acts on. */
export interface TaskSubject {
  kind: 'task';
  folder: WorkspaceFolder;
  task: TaskLog;
}

/** What a row that holds tasks stands for. */
export interface GroupSubject {
  kind: 'group';
  folder: WorkspaceFolder;
  grouping: TaskGrouping;
  /** As `groupTasks` names the group. */
  key: string;
}

/** Whether the subject of a row is a task. */
export function isTaskSubject(subject: unknown): subject is TaskSubject {
  return hasKind(subject, 'task');
}

/** Whether the subject of a row is a group of tasks. */
export function isGroupSubject(subject: unknown): subject is GroupSubject {
  return hasKind(subject, 'group');
}

function hasKind(subject: unknown, kind: string): boolean {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && subject.kind === kind;
}
