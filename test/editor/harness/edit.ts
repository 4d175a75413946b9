import * as vscode from 'vscode';
import { expectSoon } from './expect-soon';
import { waitFor } from './wait-for';
import { readInWorkspace, uriInWorkspace } from './workspace';

/**
 * Opens a file of the workspace as it is on the disk: an editor learns a moment later that a test before has put the file back, and
 * until then may show what it was.
 * @param relative the file's path, relative to the first folder
 */
export async function openFromDisk(relative: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uriInWorkspace(relative));
  await expectSoon(() => editor.document.getText(), readInWorkspace(relative));
  return editor;
}

/**
 * Changes the text of an editor, as typing does. The workbench refuses a change of a text that it has read again meanwhile: it is
 * asked once more then.
 * @param change what is changed; called again for the text as it is then
 */
export async function typeInto(
  editor: vscode.TextEditor,
  change: (edit: vscode.TextEditorEdit) => void,
): Promise<void> {
  await waitFor('the editor to take the change', async () => editor.edit(change));
}

/**
 * Selects in an editor. Where a selection is only set, one that the workbench has told meanwhile may take its place.
 * @param selection 0-based, as VS Code has it
 */
export async function selectIn(editor: vscode.TextEditor, selection: vscode.Selection): Promise<void> {
  await waitFor('the selection', async () => {
    const shown = await vscode.window.showTextDocument(editor.document, { selection });
    return shown.selection.isEqual(selection);
  });
}
