import { env, l10n, window } from 'vscode';
import { composeHandOver, type TaskLog } from '../../core';

/** How long the status bar says so, in milliseconds. */
const SHOWN = 4000;

/** Puts the message that hands a task log over on the clipboard. */
export async function copyMessage(task: TaskLog): Promise<void> {
  await env.clipboard.writeText(composeHandOver(task));
  window.setStatusBarMessage(l10n.t('$(check) Hand-over message copied'), SHOWN);
}
