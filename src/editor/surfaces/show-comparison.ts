import { commands, type TextDocumentShowOptions, type Uri } from 'vscode';
import { plainText } from './plain-text';

/**
 * Opens the editor's comparison of two files.
 * @param title may hold words of files
 */
export async function showComparison(
  [before, after]: readonly [before: Uri, after: Uri],
  title: string,
  options?: TextDocumentShowOptions,
): Promise<void> {
  await commands.executeCommand('vscode.diff', before, after, plainText(title), options);
}

/**
 * Opens one comparison of several files.
 * @param title may hold words of files
 * @param rows of each: what it is called by, what it was and what it is; undefined for a side that there is not
 */
export async function showComparisons(
  title: string,
  rows: readonly (readonly [name: Uri, before: Uri | undefined, after: Uri | undefined])[],
): Promise<void> {
  await commands.executeCommand('vscode.changes', plainText(title), rows);
}
