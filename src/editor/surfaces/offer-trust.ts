import { commands, l10n } from 'vscode';
import { NeedsTrust } from '../files/require-trust';
import { showMessage } from './show-message';

/** Runs a command; where it would write in Restricted Mode, says so with the way out of it, and is done. */
export async function offerTrust(run: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof NeedsTrust)) throw error;
    void leadOut(error.message);
  }
}

async function leadOut(message: string): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  if ((await showMessage(message, manage)) === manage) await commands.executeCommand('workbench.trust.manage');
}
