import { window } from 'vscode';
import { plainText } from './plain-text';

/** How long it stays, in milliseconds. */
const SHOWN = 4000;

/** Says in the status bar, for a few seconds, that something was done. */
export function showStatusMessage(text: string): void {
  window.setStatusBarMessage(`$(check) ${plainText(text)}`, SHOWN);
}
