import { window } from 'vscode';
import { plainText } from './plain-text';

/**
 * Says something in a notification. VS Code would make links to commands of what looks like one in it.
 * @returns the button that was chosen, as it was given; undefined where the message was closed
 */
export function showMessage(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return answerOf(buttons, (items) => window.showInformationMessage(plainText(message), ...items));
}

/** Says in a notification what went wrong; otherwise like {@link showMessage}. */
export function showErrorMessage(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return answerOf(buttons, (items) => window.showErrorMessage(plainText(message), ...items));
}

interface Button {
  title: string;
  given: string;
}

async function answerOf(
  buttons: readonly string[],
  show: (items: Button[]) => Thenable<Button | undefined>,
): Promise<string | undefined> {
  const answer = await show(buttons.map((given) => ({ title: plainText(given), given })));
  return answer?.given;
}
