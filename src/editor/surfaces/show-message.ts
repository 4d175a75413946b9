import { window } from 'vscode';
import { plainText } from './plain-text';

/**
 * Says something in a notification. VS Code would make links to commands of what looks like one in it.
 * There are two buttons at most: a third one is cut.
 * @returns the button that was chosen, as it was given; undefined where the message was closed
 */
export function showMessage(message: string, first?: string, second?: string): Promise<string | undefined> {
  return answerOf([first, second], (items) => window.showInformationMessage(plainText(message), ...items));
}

/** Says in a notification what went wrong; otherwise like {@link showMessage}. */
export function showErrorMessage(message: string, first?: string, second?: string): Promise<string | undefined> {
  return answerOf([first, second], (items) => window.showErrorMessage(plainText(message), ...items));
}

interface Button {
  title: string;
  given: string;
}

async function answerOf(
  buttons: readonly (string | undefined)[],
  show: (items: Button[]) => Thenable<Button | undefined>,
): Promise<string | undefined> {
  const answer = await show(
    buttons.flatMap((given) => (given === undefined ? [] : [{ title: plainText(given), given }])),
  );
  return answer?.given;
}
