import { l10n } from 'vscode';
import type { TaskLog } from '../../../core';
import { uriOf } from '../../files/place';
import type { FolderModel } from '../../model/folder-model';
import { offer, say } from '../../surfaces/chat-answer';
import { joinMarkdown, markdown, type Markdown } from '../../surfaces/markdown';
import { tasksNamed } from './answer-tasks';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './answer';

/** More tasks than this are chosen from better by naming words. */
const MOST_TASKS = 5;

/**
 * `/report [WORDS]`: what could be reported, with the way to do it. Nothing is written here. One text with the buttons behind it:
 * where text and buttons alternate, the chat folds all but the end.
 */
export const answerReport: Answer = async (model, { request, stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  const found = folders.map((folder) => ({ folder, tasks: tasksNamed(folder, request.prompt) }));
  const texts = found.map(({ folder, tasks }) => markdown`${headingOf(folder, folders)}${describe(folder, tasks)}`);
  say(stream, markdown`${joinMarkdown(texts, '\n\n')}\n\n`);
  const offered = found.flatMap(({ folder, tasks }) =>
    tasks.slice(0, MOST_TASKS).map(({ path, title }) => ({ title, uri: uriOf(folder.folder, path) })),
  );
  const isOne = offered.length === 1;
  for (const { title, uri } of offered) {
    offer(stream, {
      command: 'djangoDeveloper.reportProgress',
      title: isOne ? l10n.t('Report Progress…') : l10n.t('Report Progress of {0}…', title),
      arguments: [uri],
    });
    offer(stream, {
      command: 'djangoDeveloper.reportCompletion',
      title: isOne ? l10n.t('Report Completion…') : l10n.t('Report Completion of {0}…', title),
      arguments: [uri],
    });
  }
};

function describe(folder: FolderModel, tasks: readonly TaskLog[]): Markdown {
  const unreported = folder.outstanding.map(({ path }) => markdown`- ${linkTo(folder, path)}`);
  const rows = tasks.slice(0, MOST_TASKS).map(({ title, path }) => markdown`- **${title}** ${linkTo(folder, path)}`);
  const more = tasks.length - MOST_TASKS;
  return joinMarkdown(
    [
      unreported.length > 0 && markdown`${l10n.t('Finished and never reported:')}\n\n${joinMarkdown(unreported, '\n')}`,
      rows.length > 0 && markdown`${l10n.t('To be reported on:')}\n\n${joinMarkdown(rows, '\n')}`,
      rows.length === 0 && l10n.t('There is no such task log.'),
      more > 0 && l10n.t('{0} more. Name some words to see others.', more),
    ],
    '\n\n',
  );
}
