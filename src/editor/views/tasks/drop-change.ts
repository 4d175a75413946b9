import { l10n } from 'vscode';
import { type KnownStatus, plainName, type PriorityLevel, type TaskGrouping, type TaskLog } from '../../../core';
import { statusLabel } from '../status-looks';
import { isGroupSubject, isTaskSubject } from '../../model/task-subject';
import type { TreeNode } from '../tree-node';
import type { TaskAction } from '../../task-log/change-tasks';
import { describeMove } from '../../task-log/describe-move';
import { priorityLabel } from './group-look';

/** What dropping tasks on a row does to them. */
export interface DropChange extends TaskAction {
  /** Whether a task is where it was dropped already. */
  hasIt(task: TaskLog): boolean;
  /** The same with an entry of the log, where it has to say why. */
  withEntry?(log: string): TaskAction;
}

/**
 * What dropping tasks on a group, or on a task in one, does to them: they get what the tasks there have.
 * @param grouping what the view groups by
 * @returns undefined where nothing in a task log says that it belongs there
 */
export function dropChange(target: TreeNode, grouping: TaskGrouping): DropChange | undefined {
  const subjects = [target, ...(target.children ?? target.below?.() ?? [])].map(({ subject }) => subject);
  const like = subjects.find(isTaskSubject)?.task;
  if (!like || isReport(target)) return undefined;
  return changeInto(subjects.find(isGroupSubject)?.grouping ?? grouping, like);
}

/**
 * What gives tasks what another one has.
 * @param grouping what it is that they get
 * @returns undefined where nothing in a task log says that it belongs there
 */
export function changeInto(
  grouping: TaskGrouping,
  like: Pick<TaskLog, 'status' | 'assignedTo' | 'priorityLevel' | 'coordinator'>,
): DropChange | undefined {
  switch (grouping) {
    case 'status':
      return like.status === 'unknown' ? undefined : toStatus(like.status);
    case 'partner':
      return toPartner(like.assignedTo);
    case 'priority':
      return toPriority(like.priorityLevel);
    case 'coordinator':
      return toCoordinator(like.coordinator);
    case 'app':
    case 'folder':
      return undefined;
  }
}

/** A report to be made is no place for a task, though its row stands for one. */
function isReport({ contextValue = '' }: TreeNode): boolean {
  return contextValue.startsWith('report');
}

function toStatus(status: KnownStatus): DropChange {
  const withEntry = (log?: string): TaskAction => ({
    change: ({ tasks }, path) =>
      tasks.change(path, { status, settle: 'leave-open', ...(log !== undefined && { log }) }),
    describe: (changed) => describeMove(changed, statusLabel(status)),
  });
  return {
    ...withEntry(),
    hasIt: (task) => task.status === status,
    ...(status === 'blocked' && { withEntry }),
  };
}

function toPartner(assignedTo: string): DropChange {
  const name = plainName(assignedTo);
  return {
    hasIt: (task) => plainName(task.assignedTo) === name,
    change: ({ tasks }, path) => tasks.change(path, { assignedTo }),
    describe: (changed) => describeMove(changed, name || l10n.t('Nobody')),
  };
}

function toPriority(priorityLevel: PriorityLevel): DropChange | undefined {
  return priorityLevel === 'unknown'
    ? undefined
    : {
        hasIt: (task) => task.priorityLevel === priorityLevel,
        change: ({ tasks }, path) => tasks.change(path, { priority: priorityLevel }),
        describe: (changed) => describeMove(changed, priorityLabel(priorityLevel)),
      };
}

function toCoordinator(coordinator: string): DropChange {
  const name = plainName(coordinator);
  return {
    hasIt: (task) => plainName(task.coordinator) === name,
    change: ({ tasks }, path) => tasks.change(path, { coordinator }),
    describe: (changed) => describeMove(changed, name || l10n.t('No Coordinator')),
  };
}
