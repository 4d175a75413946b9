import { l10n, window, type QuickPickItem } from 'vscode';
import type { Command } from '.';
import type { KnownStatus, Status, TaskLog } from '../../core/tasks/task-log';
import { statusLabel } from '../status-looks';
import { chooseTask } from './choose-task';
import { requireTrust } from './require-trust';

/** Where a task goes from each status, the usual step first. */
const NEXT: Record<Status, readonly KnownStatus[]> = {
  todo: ['in-progress', 'blocked', 'review', 'done'],
  'in-progress': ['review', 'blocked', 'done', 'todo'],
  generating: ['review', 'blocked', 'done', 'in-progress'],
  testing: ['review', 'done', 'blocked', 'in-progress'],
  blocked: ['in-progress', 'todo', 'review', 'done'],
  review: ['done', 'in-progress', 'blocked', 'todo'],
  done: ['in-progress', 'todo', 'archived'],
  archived: ['todo', 'in-progress', 'done'],
  unknown: ['todo', 'in-progress', 'blocked', 'review', 'done'],
};

/**
 * Moves a task on: one value in its front matter changes, and `updated_date` with it.
 * @param to the status to set; the user picks one where it is absent
 */
export function setTaskStatus(to?: KnownStatus): Command {
  return async ({ model }, target) => {
    requireTrust();
    const subject = await chooseTask(model, target);
    if (!subject) return;
    const status = to ?? (await pickStatus(subject.task));
    const folderModel = model.of(subject.folder);
    if (!status || !folderModel) return;
    const mode = await folderModel.mode();
    await folderModel.apply(await mode.setStatus(subject.task.path, status));
  };
}

async function pickStatus(task: TaskLog): Promise<KnownStatus | undefined> {
  const items = NEXT[task.status].map((status): QuickPickItem & { status: KnownStatus } => ({
    label: statusLabel(status),
    status,
  }));
  const picked = await window.showQuickPick(items, { title: task.title, placeHolder: l10n.t('Move the task on to…') });
  return picked?.status;
}
