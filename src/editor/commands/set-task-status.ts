import { commands, l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { Command } from './command';
import { classifyStatus, type KnownStatus, type Status } from '../../core';
import { UserError } from '../../core/base/errors';
import { requireFolderModel } from '../model/require-folder-model';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { countTasks } from '../views/count-tasks';
import { STATUS_LOOKS, statusLabel } from '../views/status-looks';
import { uriOf } from '../files/place';
import { showQuickPick } from '../surfaces/quick-input';
import type { TaskSubject } from '../model/task-subject';
import { changeTasks, type TaskAction } from '../task-log/change-tasks';
import { describeMove } from '../task-log/describe-move';
import { askWhyBlocked } from '../inbox/ask-why-blocked';
import { chooseTasks } from './choose-task';
import { requireTrust } from '../files/require-trust';

/** Where a task usually goes from each status, the likeliest step first. */
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
 * Moves tasks on: one value in each front matter changes, and `updated_date` with it.
 * @param to the status to set; the user picks one where it is absent
 */
export function setTaskStatus(to?: KnownStatus): Command<{ model: Model; log: EditorLog }> {
  return async (needs, target, selected) => {
    requireTrust();
    const subjects = await chooseTasks(needs.model, target, selected);
    const [first] = subjects;
    if (!first) return;
    const status = to ?? (await pickStatus(needs.model, first, subjects));
    if (!status) return;
    const title = subjects.length === 1 ? first.task.title : countTasks(subjects.length);
    const log = status === 'blocked' ? await askWhyBlocked(title) : '';
    if (log === undefined) return;
    await changeTasks(needs, subjects, {
      // A person who calls it done or puts it away is told of what is open, and may leave it so.
      change: ({ tasks }, path) => tasks.change(path, { status, settle: 'leave-open', ...(log !== '' && { log }) }),
      describe: (changed) =>
        [describeMove(changed, statusLabel(status)), isOver(status) && describeOpen(changed)].filter(Boolean).join(' '),
      ...(status === 'done' && subjects.length === 1 && { next: REPORT }),
    });
  };
}

/** Work that is done is reported; that asks about what is open, too. */
const REPORT: NonNullable<TaskAction['next']> = {
  title: l10n.t('Report Completion…'),
  run: async ([subject]) =>
    subject && commands.executeCommand('djangoDeveloper.reportCompletion', uriOf(subject.folder, subject.task.path)),
};

function isOver(status: KnownStatus): boolean {
  return status === 'done' || status === 'archived';
}

function describeOpen(changed: readonly TaskSubject[]): string {
  const items = changed.flatMap(({ task }) => task.items);
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way').length;
  if (open === 0) return '';
  return open === 1 ? l10n.t('1 item in it is still open.') : l10n.t('{0} items in it are still open.', open);
}

type StatusItem = QuickPickItem & { status?: KnownStatus };

/** The usual steps from where the first task is, then all other statuses but the one that every task has. */
async function pickStatus(
  model: Model,
  { folder, task: first }: TaskSubject,
  subjects: readonly TaskSubject[],
): Promise<KnownStatus | undefined> {
  const words = first.origin && (await requireFolderModel(model, folder).mode.tasks.ownWords(first.path));
  const known = words && new Set(words.statuses.map(classifyStatus));
  if (known?.size === 0)
    throw new UserError(
      l10n.t('{0} has no place for a status.', first.path),
      l10n.t('It goes by its items: tick those that are done.'),
    );
  const usual = NEXT[first.status].filter((status) => known?.has(status) !== false);
  const others = STATUS_LOOKS.flatMap(({ status }) =>
    known?.has(status) === false ||
    status === 'unknown' ||
    usual.includes(status) ||
    subjects.every(({ task }) => task.status === status)
      ? []
      : [status],
  );
  const itemOf = (status: KnownStatus): StatusItem => ({ label: statusLabel(status), status });
  const items = [...usual.map(itemOf), { label: '', kind: QuickPickItemKind.Separator }, ...others.map(itemOf)];
  const title = subjects.length === 1 ? first.title : countTasks(subjects.length);
  const picked = await showQuickPick(items, { title, placeHolder: l10n.t('Move the task on to…') });
  return picked?.status;
}
