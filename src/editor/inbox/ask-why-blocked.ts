import { l10n } from 'vscode';
import { askForReason } from './ask-for-reason';

/**
 * Asks why a task cannot go on.
 * @returns the entry for its log; undefined where the user leaves it
 */
export async function askWhyBlocked(title: string): Promise<string | undefined> {
  const reason = await askForReason(title, l10n.t('What does it wait for?'));
  return reason === undefined ? undefined : `Blocked: ${reason}`;
}
