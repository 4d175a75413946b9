import { l10n, Uri, window, type QuickPickItem } from 'vscode';
import { UserError } from '../../core/base/errors';
import { isOpen, showStatus, sortTasks } from '../../core';
import type { Model } from '../model/model';
import { showQuickPick } from '../surfaces/quick-input';
import { taskOfFile } from '../model/task-of-file';
import { isTaskSubject, type TaskSubject } from '../model/task-subject';
import { isTreeNode } from '../views/tree-node';

/**
 * The task a command is about: its row's, the one whose file it was given, else the open task log, else one that the user
 * picks.
 * @param target the command's first argument
 * @returns undefined where the user dismissed the pick
 * @throws UserError where there is no task log at all
 */
export async function chooseTask(model: Model, target: unknown): Promise<TaskSubject | undefined> {
  return subjectOf(model, target) ?? taskOfFile(model, window.activeTextEditor?.document.uri) ?? pickTask(model);
}

/** As {@link chooseTask}; where the user picks, what came back is offered alone, the unread first, or every task where nothing did. */
export async function chooseReturnedTask(model: Model, target: unknown): Promise<TaskSubject | undefined> {
  const subject = subjectOf(model, target) ?? taskOfFile(model, window.activeTextEditor?.document.uri);
  if (subject) return subject;
  const returned = model.activeFolders.flatMap(({ folder, tasks, inbox }) =>
    inbox.news.flatMap(({ path }): TaskSubject[] => {
      const task = tasks.find((each) => each.path === path);
      return task ? [{ kind: 'task', folder, task }] : [];
    }),
  );
  return returned.length === 0 ? pickTask(model) : pickOf(returned);
}

/**
 * The tasks a command is about: every selected row's, else what {@link chooseTask} says.
 * @param target the command's first argument
 * @param selected its second: all rows that are selected, the target among them
 */
export async function chooseTasks(model: Model, target: unknown, selected: unknown): Promise<TaskSubject[]> {
  const rows: readonly unknown[] = Array.isArray(selected) ? selected : [];
  const subjects = rows.flatMap((row) => subjectOf(model, row) ?? []);
  if (subjects.length > 1) return subjects;
  const subject = await chooseTask(model, target);
  return subject ? [subject] : [];
}

/** The task that a command's first argument is: that of its row, or of its file. */
export function subjectOf(model: Model, target: unknown): TaskSubject | undefined {
  if (target instanceof Uri) return taskOfFile(model, target);
  const subject = isTreeNode(target) ? target.subject : undefined;
  return isTaskSubject(subject) ? subject : undefined;
}

async function pickTask(model: Model): Promise<TaskSubject | undefined> {
  const subjects = model.activeFolders.flatMap(({ folder, tasks }) =>
    sortTasks(tasks, 'priority').map((task): TaskSubject => ({ kind: 'task', folder, task })),
  );
  if (subjects.length === 0) {
    throw new UserError(
      l10n.t('There is no task log in this workspace.'),
      l10n.t('Escalate to a partner to create one.'),
    );
  }
  return pickOf(subjects.sort((a, b) => Number(isOpen(b.task)) - Number(isOpen(a.task))));
}

async function pickOf(subjects: readonly TaskSubject[]): Promise<TaskSubject | undefined> {
  const items = subjects.map((subject): QuickPickItem & { subject: TaskSubject } => ({
    label: subject.task.title,
    description: showStatus(subject.task),
    detail: subject.task.path,
    subject,
  }));
  const picked = await showQuickPick(items, {
    placeHolder: l10n.t('Choose a task log'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.subject;
}
