import { l10n } from 'vscode';
import { showInputBox } from '../surfaces/quick-input';

/**
 * Asks for a reason that goes into a task log.
 * @param title whose task it is
 * @returns without white space around it; undefined where the user leaves it
 */
export async function askForReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validate: (text) => (text.trim() ? undefined : l10n.t('Give the reason; it goes into the task log.')),
  });
  return reason?.trim();
}
