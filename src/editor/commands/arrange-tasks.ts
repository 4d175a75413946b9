import { l10n, Uri, window } from 'vscode';
import type { Command } from './command';
import type { TaskGrouping, TaskOrder } from '../../core';
import { showInputBox } from '../surfaces/quick-input';
import { showMessage } from '../surfaces/show-message';
import type { TaskFiles } from '../model/task-files';
import type { TaskViewSettings, TaskViewState } from '../model/task-view-state';

/** How the Tasks view shows the task logs. */
interface TasksShown {
  taskView: TaskViewState;
}

/** Groups the Tasks view by something. */
export function groupTasksBy(grouping: TaskGrouping): Command<TasksShown> {
  return arrange({ grouping });
}

/** Sorts the task logs within their groups. */
export function sortTasksBy(order: TaskOrder): Command<TasksShown> {
  return arrange({ order });
}

/** Leaves only the task logs in the Tasks view that have the words the user types. */
export const filterTasks: Command<TasksShown> = async ({ taskView }) => {
  const filter = await showInputBox({
    title: l10n.t('Filter Tasks'),
    prompt: l10n.t(
      'Words, and fields: assigned:me overdue priority:high status:review is:waiting -tag:later; empty shows all tasks.',
    ),
    value: taskView.settings.filter,
  });
  if (filter === undefined) return;
  await taskView.change({ filter: filter.trim() });
  await taskView.focus();
};

/** Shows every task log again. */
export const clearTaskFilter: Command<TasksShown> = arrange({ filter: '', file: '' });

/** Leaves only the open tasks in the Tasks view that name a file: the explorer's, else the one in front. */
export const showTasksForFile: Command<TasksShown & { taskFiles: TaskFiles }> = async (
  { taskView, taskFiles },
  target,
) => {
  const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  if (!uri) return;
  if (taskFiles.tasksFor(uri).length === 0) return void showMessage(l10n.t('No open task names this file.'));
  await taskView.change({ file: uri.toString(), filter: '' });
  await taskView.focus();
};

/** Changes how the view shows the task logs, and shows the view: from the command palette nobody would see that it did something. */
function arrange(settings: Partial<TaskViewSettings>): Command<TasksShown> {
  return async ({ taskView }) => {
    await taskView.change(settings);
    await taskView.focus();
  };
}
