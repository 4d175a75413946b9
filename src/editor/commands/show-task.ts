import { commands, env, l10n } from 'vscode';
import type { Command } from './command';
import { uriOf } from '../files/place';
import type { Model } from '../model/model';
import { readBoardSettings } from '../model/board-settings';
import type { ReadingNeeds } from '../reading/reading-panel';
import { showStatusMessage } from '../surfaces/show-status-message';
import { chooseTask, chooseTasks } from './choose-task';

/**
 * Shows a task log: the row's, the open one, or one that the user picks.
 * @param where what has the name of one and is no file is shown in the Explorer view in any case
 */
export function showTask(where: 'editor' | 'explorer'): Command<ReadingNeeds> {
  return async (needs, target) => {
    const subject = await chooseTask(needs.model, target);
    if (!subject) return;
    const { folder, task } = subject;
    if (where === 'editor' && !task.obstacle && readBoardSettings().opensIn !== 'textEditor')
      return (await import('../reading/reading-panel')).showReading(needs, subject);
    const isInEditor = where === 'editor' && !task.obstacle;
    await commands.executeCommand(isInEditor ? 'vscode.open' : 'revealInExplorer', uriOf(folder, task.path));
  };
}

/**
 * Copies what tasks are referred to by: a line for each row that is selected, else for the open task log, else for the one that
 * the user picks.
 * @param what the id, or the path relative to the folder
 */
export function copyTask(what: 'id' | 'path'): Command<{ model: Model }> {
  return async ({ model }, target, selected) => {
    const subjects = await chooseTasks(model, target, selected);
    if (subjects.length === 0) return;
    await env.clipboard.writeText(subjects.map(({ task }) => task[what]).join('\n'));
    showStatusMessage(what === 'id' ? l10n.t('Task id copied') : l10n.t('Task path copied'));
  };
}
