import { l10n, window, type QuickPickItem } from 'vscode';
import { UserError } from '../../core/errors';
import type { Model } from '../model';
import { pathOf } from '../place';
import { isOpen, type TaskSubject } from '../task-subject';
import { isTreeNode } from '../tree-node';

/**
 * The task a command is about: its row's, else the open task log, else one that the user picks.
 * @param target the command's first argument
 * @returns undefined where the user dismissed the pick
 * @throws UserError where there is no task log at all
 */
export async function chooseTask(model: Model, target: unknown): Promise<TaskSubject | undefined> {
  return subjectOf(target) ?? taskInEditor(model) ?? pickTask(model);
}

function subjectOf(target: unknown): TaskSubject | undefined {
  const subject = isTreeNode(target) ? target.subject : undefined;
  return isTaskSubject(subject) ? subject : undefined;
}

function isTaskSubject(subject: unknown): subject is TaskSubject {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && subject.kind === 'task';
}

function taskInEditor(model: Model): TaskSubject | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const place = uri && pathOf(uri);
  const task = place && model.of(place.folder)?.tasks.find(({ path }) => path === place.path);
  return task && { kind: 'task', folder: place.folder, task };
}

async function pickTask(model: Model): Promise<TaskSubject | undefined> {
  const subjects = model.activeFolders.flatMap(({ folder, tasks }) =>
    tasks.map((task): TaskSubject => ({ kind: 'task', folder, task })),
  );
  if (subjects.length === 0) {
    throw new UserError(l10n.t('There is no task log in this workspace.'), l10n.t('Escalate to a partner to create one.'));
  }
  const items = subjects
    .sort((a, b) => Number(isOpen(b.task)) - Number(isOpen(a.task)))
    .map((subject): QuickPickItem & { subject: TaskSubject } => ({
      label: subject.task.title,
      description: subject.task.statusText,
      detail: subject.task.path,
      subject,
    }));
  const picked = await window.showQuickPick(items, {
    placeHolder: l10n.t('Choose a task log'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.subject;
}
