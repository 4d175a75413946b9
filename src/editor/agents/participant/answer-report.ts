import { l10n } from 'vscode';
import { escapeMarkdown } from '../../views/escape-markdown';
import { uriOf } from '../../files/place';
import { tasksNamed } from './answer-tasks';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './participant-context';

/** More tasks than this are chosen from better by naming words. */
const MOST_TASKS = 5;

/** `/report [WORDS]`: what could be reported, with the way to do it. Nothing is written here. */
export const answerReport: Answer = async ({ model }, { request, stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  for (const folder of folders) {
    stream.markdown(headingOf(folder, folders));
    const unreported = folder.outstanding.map(({ path }) => `- ${linkTo(folder, path)}`);
    if (unreported.length > 0)
      stream.markdown(`${l10n.t('Finished and never reported:')}\n\n${unreported.join('\n')}\n\n`);
    const tasks = tasksNamed(folder, request.prompt);
    if (tasks.length === 0) stream.markdown(`${l10n.t('There is no such task log.')}\n\n`);
    for (const task of tasks.slice(0, MOST_TASKS)) {
      const uri = uriOf(folder.folder, task.path);
      stream.markdown(`**${escapeMarkdown(task.title)}** ${linkTo(folder, task.path)}\n\n`);
      stream.button({ command: 'djangoDeveloper.reportProgress', title: l10n.t('Report Progress…'), arguments: [uri] });
      stream.button({
        command: 'djangoDeveloper.reportCompletion',
        title: l10n.t('Report Completion…'),
        arguments: [uri],
      });
    }
    if (tasks.length > MOST_TASKS)
      stream.markdown(`\n\n${l10n.t('{0} more. Name some words to see others.', tasks.length - MOST_TASKS)}\n\n`);
  }
};
