import { Disposable, l10n, Uri, type TreeView } from 'vscode';
import { isOpen } from '../../core/tasks/board/task-standing';
import { formatDate } from '../../core/tasks/format-date';
import type { CommandContext } from '../commands';
import { pathOf } from '../place';
import { TaskApps } from '../tasks/task-apps';
import { taskDragAndDrop } from '../tasks/task-drag-and-drop';
import { outstandingRows } from '../tasks/outstanding-rows';
import { taskRows } from '../tasks/task-rows';
import type { TreeNode } from '../tree-node';
import { perFolder } from './per-folder';
import { registerTree, type View } from './register-tree';

/** The Tasks view: the task logs of the workspace, grouped, filtered and sorted; its badge counts what needs somebody. */
export function registerTasksView(context: CommandContext): View {
  const { model, log, taskView, taskFiles } = context;
  const apps = new TaskApps(taskFiles, log);
  const view = registerTree('djangoDeveloper.tasks', model, () => buildRows(context, apps), (tree) => decorate(tree, context), {
    onDidChange: (listener) =>
      Disposable.from(...[taskView, taskFiles, apps].map(({ onDidChange }) => onDidChange(() => void listener(undefined)))),
    canSelectMany: true,
    dragAndDropController: taskDragAndDrop(context),
  });
  return {
    ...view,
    dispose: () => {
      view.dispose();
      apps.dispose();
    },
  };
}

function buildRows({ model, taskView, taskFiles }: CommandContext, apps: TaskApps): TreeNode[] {
  const { settings } = taskView;
  const namesFile = new Set(settings.file === '' ? [] : taskFiles.tasksFor(Uri.parse(settings.file)).map(({ task }) => task.path));
  const today = formatDate(new Date());
  return perFolder(model, (folder) => [
    ...taskRows(folder, { settings, today, appOf: (task) => apps.appOf(folder, task), namesFile: ({ path }) => namesFile.has(path) }),
    ...(settings.filter === '' && settings.file === '' ? outstandingRows(folder) : []),
  ]);
}

function decorate(tree: TreeView<TreeNode>, { model, taskView }: CommandContext): void {
  const tasks = model.activeFolders.flatMap((folder) => folder.tasks);
  const today = formatDate(new Date());
  const open = tasks.filter(isOpen);
  const waiting = open.filter(({ status, due }) => status === 'blocked' || status === 'review' || (due !== '' && due < today)).length;
  const { filter, file } = taskView.settings;
  const filters = [filter && `"${filter}"`, file && (pathOf(Uri.parse(file))?.path ?? file)].filter(Boolean);
  tree.message = filters.length > 0 ? l10n.t('Only tasks with {0}', filters.join(', ')) : '';
  tree.description = open.length > 0 ? l10n.t('{0} open', open.length) : '';
  tree.badge =
    waiting > 0 ? { value: waiting, tooltip: l10n.t('{0} task(s) blocked, overdue or waiting for review', waiting) } : undefined;
}
