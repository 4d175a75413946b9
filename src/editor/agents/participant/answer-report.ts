import { l10n } from 'vscode';
import { uriOf } from '../../files/place';
import { offer, say } from '../../surfaces/chat-answer';
import { joinMarkdown, markdown } from '../../surfaces/markdown';
import { tasksNamed } from './answer-tasks';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './answer';

/** More tasks than this are chosen from better by naming words. */
const MOST_TASKS = 5;

/** `/report [WORDS]`: what could be reported, with the way to do it. Nothing is written here. */
export const answerReport: Answer = async (model, { request, stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  for (const folder of folders) {
    say(stream, headingOf(folder, folders));
    const unreported = folder.outstanding.map(({ path }) => markdown`- ${linkTo(folder, path)}`);
    if (unreported.length > 0)
      say(stream, markdown`${l10n.t('Finished and never reported:')}\n\n${joinMarkdown(unreported, '\n')}\n\n`);
    const tasks = tasksNamed(folder, request.prompt);
    if (tasks.length === 0) say(stream, markdown`${l10n.t('There is no such task log.')}\n\n`);
    for (const task of tasks.slice(0, MOST_TASKS)) {
      const uri = uriOf(folder.folder, task.path);
      say(stream, markdown`**${task.title}** ${linkTo(folder, task.path)}\n\n`);
      offer(stream, { command: 'djangoDeveloper.reportProgress', title: l10n.t('Report Progress…'), arguments: [uri] });
      offer(stream, {
        command: 'djangoDeveloper.reportCompletion',
        title: l10n.t('Report Completion…'),
        arguments: [uri],
      });
    }
    if (tasks.length > MOST_TASKS)
      say(stream, markdown`\n\n${l10n.t('{0} more. Name some words to see others.', tasks.length - MOST_TASKS)}\n\n`);
  }
};
