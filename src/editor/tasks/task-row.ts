import { l10n, type WorkspaceFolder } from 'vscode';
import type { TaskGrouping } from '../../core/tasks/board/group-tasks';
import { isOpen, progressOf, type TaskStanding } from '../../core/tasks/board/task-standing';
import type { TaskLog } from '../../core/tasks/task-log';
import { STATUS_LOOKS, statusLabel } from '../status-looks';
import type { TaskSubject } from '../task-subject';
import type { TreeNode } from '../tree-node';
import { taskTooltip } from './task-tooltip';

/** The row of one task log. What needs somebody stands first, because a narrow view cuts off the end. */
export function taskRow(folder: WorkspaceFolder, task: TaskLog, standing: TaskStanding, grouping: TaskGrouping): TreeNode<TaskSubject> {
  const look = STATUS_LOOKS.find(({ status }) => status === task.status);
  const color = standing.overdue ? 'list.errorForeground' : look?.color;
  const isBroken = task.problems.length > 0;
  const isOld = task.format !== 'toml' || isBroken;
  const description = describe(task, standing, grouping);
  return {
    id: `${folder.uri.toString()}#${task.path}`,
    label: task.title,
    description,
    tooltip: taskTooltip(task, standing),
    icon: isBroken ? 'warning' : (look?.icon ?? 'question'),
    ...(isBroken ? { iconColor: 'list.warningForeground' } : color && { iconColor: color }),
    contextValue: `task.${task.status}${isOld ? '.old' : ''}`,
    spoken: [task.title, statusLabel(task.status), description, isBroken ? l10n.t('has problems') : ''].filter(Boolean).join(', '),
    place: { folder, path: task.path, line: task.problems[0]?.line ?? 1 },
    subject: { kind: 'task', folder, task },
  };
}

function describe(task: TaskLog, { overdue, ready, waitingFor }: TaskStanding, grouping: TaskGrouping): string {
  const { done, counted } = progressOf(task);
  const [first] = waitingFor;
  return [
    overdue && l10n.t('overdue since {0}', task.due),
    task.status === 'blocked' && grouping !== 'status' && l10n.t('blocked'),
    first && (waitingFor.length > 1 ? l10n.t('waiting for {0} and {1} more', first.title || first.id, waitingFor.length - 1) : l10n.t('waiting for {0}', first.title || first.id)),
    ready && l10n.t('ready'),
    counted > 0 && `${done}/${counted}`,
    !overdue && task.due && isOpen(task) && l10n.t('due {0}', task.due),
    grouping !== 'status' && task.status !== 'blocked' && statusLabel(task.status),
    grouping !== 'partner' && task.assignedTo,
  ]
    .filter(Boolean)
    .join(' · ');
}
