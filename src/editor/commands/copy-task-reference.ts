import { env, l10n } from 'vscode';
import type { Command } from './command';
import type { Model } from '../model/model';
import { showStatusMessage } from '../surfaces/show-status-message';
import { chooseTasks } from './choose-task';

/**
 * Copies what tasks are referred to by: a line for each row that is selected, else for the open task log, else for the one that
 * the user picks.
 * @param what the id, or the path relative to the folder
 */
export function copyTaskReference(what: 'id' | 'path'): Command<{ model: Model }> {
  return async ({ model }, target, selected) => {
    const subjects = await chooseTasks(model, target, selected);
    if (subjects.length === 0) return;
    await env.clipboard.writeText(subjects.map(({ task }) => task[what]).join('\n'));
    showStatusMessage(what === 'id' ? l10n.t('Task id copied') : l10n.t('Task path copied'));
  };
}
