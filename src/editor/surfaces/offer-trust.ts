import { commands, l10n } from 'vscode';
import { NeedsTrust } from '../files/require-trust';
import { showMessage } from './show-message';

/** Runs a command; where it would write in Restricted Mode, says so with the way out of it. */
export async function offerTrust(run: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof NeedsTrust)) throw error;
    const manage = l10n.t('Manage Workspace Trust');
    if ((await showMessage(error.message, manage)) === manage) await commands.executeCommand('workbench.trust.manage');
  }
}
