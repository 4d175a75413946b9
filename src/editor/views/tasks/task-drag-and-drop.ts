import { DataTransferItem, l10n, type TreeDragAndDropController } from 'vscode';
import { execute } from '../../surfaces/execute';
import { requireTrust } from '../../files/require-trust';
import { uriOf } from '../../files/place';
import { showMessage } from '../../surfaces/show-message';
import type { EditorLog } from '../../model/log';
import type { Model } from '../../model/model';
import { isTaskSubject } from '../../model/task-subject';
import type { TaskViewState } from '../../model/task-view-state';
import type { TreeNode } from '../tree-node';
import { changeTasks } from '../../task-log/change-tasks';
import { askWhyBlocked } from '../../inbox/ask-why-blocked';
import { countTasks } from '../count-tasks';
import { dropChange } from './drop-change';

const MIME = 'application/vnd.code.tree.djangodeveloper.tasks';

/** Rows of tasks can be dropped on a group whose tasks have something in common, or on a task in it; and anywhere that takes files. */
export function taskDragAndDrop({
  model,
  log,
  taskView,
}: {
  model: Model;
  log: EditorLog;
  taskView: TaskViewState;
}): TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [MIME, 'text/uri-list'],
    dropMimeTypes: [MIME],
    handleDrag: (rows, transfer) => {
      const subjects = rows.map(({ subject }) => subject).filter(isTaskSubject);
      if (subjects.length === 0) return;
      transfer.set(MIME, new DataTransferItem(subjects));
      transfer.set(
        'text/uri-list',
        new DataTransferItem(subjects.map(({ folder, task }) => uriOf(folder, task.path).toString()).join('\r\n')),
      );
    },
    handleDrop: (target, transfer) =>
      execute('drop', log, async () => {
        const dropped: unknown = transfer.get(MIME)?.value;
        const subjects = (Array.isArray(dropped) ? dropped : []).filter(isTaskSubject);
        if (!target || subjects.length === 0) return;
        const change = dropChange(target, taskView.settings.grouping);
        if (!change) {
          return void showMessage(
            l10n.t(
              '"{0}" takes no tasks. Drop them on a status, a partner, a priority or a coordinator.',
              target.label,
            ),
          );
        }
        requireTrust();
        const moved = subjects.filter(({ task }) => !change.hasIt(task));
        const [first] = moved;
        if (!first) return;
        const title = moved.length === 1 ? first.task.title : countTasks(moved.length);
        const entry = change.withEntry ? await askWhyBlocked(title) : '';
        if (entry !== undefined) await changeTasks({ model, log }, moved, change.withEntry?.(entry) ?? change);
      }),
  };
}
