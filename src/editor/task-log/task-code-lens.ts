import {
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type CodeLens,
  type DocumentSelector,
  type TextDocument,
  type Uri,
} from 'vscode';
import { canStart, isOpen, openGoalAt, progressOf, type TaskLog } from '../../core';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import { statusLabel } from '../views/status-looks';
import { createCodeLens } from '../surfaces/create-code-lens';
import { taskOfFile } from '../model/task-of-file';
import type { TaskSubject } from '../model/task-subject';

/** What can be done with a task, above its first line; the setting `taskCodeLens` turns it off. */
export function registerTaskCodeLens(selector: DocumentSelector, model: Model): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    model.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => {
        const { uri } = document;
        const subject = taskOfFile(model, uri);
        return subject && readSettings(subject.folder).taskCodeLens
          ? [...lenses(subject.task, uri, needsWord(model, subject)), ...nextStep(document)]
          : [];
      },
    }),
  );
}

/** Whether somebody else has called it done, and the sender has not said a word. */
function needsWord(model: Model, { folder, task }: TaskSubject): boolean {
  const news = model.of(folder)?.inbox.news.find(({ path }) => path === task.path);
  return news?.kind === 'done' || news?.kind === 'done-open';
}

/** What comes next, as long as the goal of a new task log is to be written. There is nothing to click on: one types. */
function nextStep(document: TextDocument): CodeLens[] {
  const line = openGoalAt(document.getText());
  if (line === undefined) return [];
  const title = l10n.t('Write the goal here and save; then it can be handed over');
  return [createCodeLens(document.lineAt(line - 1).range, { title, command: '' })];
}

function lenses(task: TaskLog, uri: Uri, isDoneByOthers: boolean): CodeLens[] {
  const { done, counted } = progressOf(task);
  const place = new Range(0, 0, 0, 0);
  const lens = (title: string, command: string): CodeLens =>
    createCodeLens(place, { title, command: `djangoDeveloper.${command}`, arguments: [uri] });
  const standing = counted > 0 ? `${statusLabel(task.status)} · ${done}/${counted}` : statusLabel(task.status);
  const actions = [
    (task.status === 'review' || isDoneByOthers) && lens(l10n.t('Accept…'), 'acceptTask'),
    (task.status === 'review' || isDoneByOthers) && lens(l10n.t('Send Back…'), 'sendBackTask'),
    (task.status === 'review' || isDoneByOthers) && lens(l10n.t('Changes'), 'showTaskWork'),
    canStart(task) && lens(l10n.t('Start'), 'startTask'),
    isOpen(task) && lens(l10n.t('Done'), 'finishTask'),
    isOpen(task) && task.status !== 'blocked' && lens(l10n.t('Block…'), 'blockTask'),
    isOpen(task) ? lens(l10n.t('Report Progress…'), 'reportProgress') : undefined,
    task.reported === true ? undefined : lens(l10n.t('Report Completion…'), 'reportCompletion'),
    task.format === 'toml' ? undefined : lens(l10n.t('Convert to TOML front matter…'), 'convertTask'),
  ].filter((action) => typeof action === 'object');
  return [lens(standing, 'setTaskStatus'), ...actions];
}
