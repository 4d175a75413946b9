import { env, l10n } from 'vscode';
import { composeHandOver, type TaskLog } from '../../core';
import { showStatusMessage } from '../surfaces/show-status-message';

/** Puts the message that hands a task log over on the clipboard. */
export async function copyMessage(task: TaskLog): Promise<void> {
  await env.clipboard.writeText(composeHandOver(task));
  showStatusMessage(l10n.t('Hand-over message copied'));
}
