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
  const description = describe(task, standing, grouping, ({ done, counted }) => `${done}/${counted}`).join(' · ');
  const spoken = describe(task, standing, grouping, ({ done, counted }) => l10n.t('{0} of {1} items done', done, counted));
  return {
    id: `${folder.uri.toString()}#${task.path}`,
    label: task.title,
    description,
    tooltip: taskTooltip(task, standing),
    icon: isBroken ? 'warning' : (look?.icon ?? 'question'),
    ...(isBroken ? { iconColor: 'list.warningForeground' } : color && { iconColor: color }),
    contextValue: `task.${task.status}${isOld ? '.old' : ''}`,
    spoken: [task.title, ...(grouping === 'status' ? [statusLabel(task.status)] : []), ...spoken, ...(isBroken ? [l10n.t('has problems')] : [])].join(', '),
    place: { folder, path: task.path, line: task.problems[0]?.line ?? 1 },
    subject: { kind: 'task', folder, task },
  };
}

/** @param tell how many of its items are done */
function describe(
  task: TaskLog,
  { overdue, ready, waitingFor }: TaskStanding,
  grouping: TaskGrouping,
  tell: (progress: ReturnType<typeof progressOf>) => string,
): string[] {
  const progress = progressOf(task);
  const [first] = waitingFor;
  return [
    overdue && l10n.t('overdue since {0}', task.due),
    task.status === 'blocked' && grouping !== 'status' && l10n.t('blocked'),
    first && (waitingFor.length > 1 ? l10n.t('waiting for {0} and {1} more', first.title || first.id, waitingFor.length - 1) : l10n.t('waiting for {0}', first.title || first.id)),
    ready && l10n.t('ready'),
    progress.counted > 0 && tell(progress),
    !overdue && task.due && isOpen(task) && l10n.t('due {0}', task.due),
    grouping !== 'status' && task.status !== 'blocked' && statusLabel(task.status),
    grouping !== 'partner' && task.assignedTo,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
}
