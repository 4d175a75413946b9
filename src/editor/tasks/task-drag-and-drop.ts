import { DataTransferItem, l10n, type TreeDragAndDropController } from 'vscode';
import { plainName } from '../../core/tasks/board/plain-name';
import type { KnownStatus, TaskLog } from '../../core/tasks/task-log';
import type { CommandContext } from '../commands';
import { execute } from '../commands/execute';
import { requireTrust } from '../commands/require-trust';
import { uriOf } from '../place';
import { statusLabel } from '../status-looks';
import { isGroupSubject, isTaskSubject } from '../task-subject';
import type { TreeNode } from '../tree-node';
import { changeTasks, type TaskChange } from './change-tasks';
import { describeMove } from './describe-move';

const MIME = 'application/vnd.code.tree.djangodeveloper.tasks';

/** Rows of tasks can be dropped on a status or a partner, or on a task that has it; and anywhere that takes files. */
export function taskDragAndDrop(context: CommandContext): TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [MIME, 'text/uri-list'],
    dropMimeTypes: [MIME],
    handleDrag: (rows, transfer) => {
      const subjects = rows.map(({ subject }) => subject).filter(isTaskSubject);
      if (subjects.length === 0) return;
      transfer.set(MIME, new DataTransferItem(subjects));
      transfer.set('text/uri-list', new DataTransferItem(subjects.map(({ folder, task }) => uriOf(folder, task.path).toString()).join('\r\n')));
    },
    handleDrop: (target, transfer) =>
      execute('drop', context.log, async () => {
        const dropped: unknown = transfer.get(MIME)?.value;
        const subjects = (Array.isArray(dropped) ? dropped : []).filter(isTaskSubject);
        const change = target && changeFor(target, context.taskView.settings.grouping);
        if (!change || subjects.length === 0) return;
        requireTrust();
        await changeTasks(context, subjects.filter(({ task }) => !change.hasIt(task)), change);
      }),
  };
}

interface DropChange extends TaskChange {
  /** Whether a task is where it was dropped already. */
  hasIt(task: TaskLog): boolean;
}

function changeFor(target: TreeNode, grouping: string): DropChange | undefined {
  const subjects = [target, ...(target.children ?? target.below?.() ?? [])].map(({ subject }) => subject);
  const like = subjects.find(isTaskSubject)?.task;
  const group = subjects.find(isGroupSubject);
  if (!like) return undefined;
  switch (group?.grouping ?? grouping) {
    case 'status':
      return like.status === 'unknown' ? undefined : toStatus(like.status);
    case 'partner':
      return toPartner(like.assignedTo);
    default:
      return undefined;
  }
}

function toStatus(status: KnownStatus): DropChange {
  return {
    hasIt: (task) => task.status === status,
    compute: (mode, path) => mode.setStatus(path, status),
    describe: (changed) => describeMove(changed, statusLabel(status)),
  };
}

function toPartner(assignedTo: string): DropChange {
  const name = plainName(assignedTo);
  return {
    hasIt: (task) => plainName(task.assignedTo) === name,
    compute: (mode, path) => mode.setFields(path, { assigned_to: assignedTo }),
    describe: (changed) => describeMove(changed, name || l10n.t('Nobody')),
  };
}
