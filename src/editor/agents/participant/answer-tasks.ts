import { l10n } from 'vscode';
import { filterTasks, isOpen, progressOf, redactData, showStatus, type TaskLog } from '../../../core';
import type { FolderModel } from '../../model/folder-model';
import { offer, say } from '../../surfaces/chat-answer';
import { joinMarkdown, markdown, type Markdown } from '../../surfaces/markdown';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './answer';

/** `/tasks [WORDS]`: the open task logs, or every one that has these words. */
export const answerTasks: Answer = async (model, { request, stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  for (const folder of folders) {
    const tasks = tasksNamed(folder, request.prompt);
    const rows = tasks.map((task) => describeTask(folder, task));
    say(
      stream,
      markdown`${headingOf(folder, folders)}${rows.length > 0 ? joinMarkdown(rows, '\n') : l10n.t('There is no such task log.')}\n\n`,
    );
  }
  offer(stream, { command: 'djangoDeveloper.escalate', title: l10n.t('Escalate to a Partner…') });
};

/** The task logs that have these words, those that are open where there are none; without secrets, because a model reads on in a chat. */
export function tasksNamed({ tasks }: FolderModel, words: string): TaskLog[] {
  return redactData(words.trim() === '' ? tasks.filter(isOpen) : filterTasks(tasks, words));
}

function describeTask(folder: FolderModel, task: TaskLog): Markdown {
  const { done, counted } = progressOf(task);
  const facts = [showStatus(task), counted > 0 ? l10n.t('{0} of {1} done', done, counted) : '', task.assignedTo].filter(
    Boolean,
  );
  return markdown`- **${task.title}** (${facts.join(', ')}) ${linkTo(folder, task.path)}`;
}
