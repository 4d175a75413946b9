import { l10n } from 'vscode';
import { isUserError } from '../../core/base/errors';
import type { EditorLog } from '../model/log';
import { showErrorMessage } from './show-message';

/**
 * Runs a command's work and gives its failure the editor's voice: what happened and the next step for what the user can
 * mend, one sentence and the way to the log for everything else. Never rejects.
 */
export async function execute(id: string, log: EditorLog, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(`${id} failed`, isUserError(error) ? (error.cause ?? error.message) : error);
    if (isUserError(error)) return void showErrorMessage(error.message);
    const showLog = l10n.t('Show Log');
    const message = l10n.t('Django Developer could not finish this. The log says why.');
    if ((await showErrorMessage(message, showLog)) === showLog) log.show();
  }
}
