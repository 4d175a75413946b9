import { Range, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { FileEdit } from '../../core';
import { ChangedMeanwhile } from '../../core/base/errors';

/**
 * Edits a document in its editor and leaves it unsaved; the editor's own undo takes it back. A visible editor does the edits
 * as they are. A WorkspaceEdit on the active one narrows them to the characters that differ, which cuts an emoji in half
 * where the old and the new one share a surrogate.
 * @throws ChangedMeanwhile where the document's text is not what the edits were computed against
 */
export async function editDocument(document: TextDocument, { path, before, edits }: FileEdit): Promise<void> {
  const text = document.getText();
  // A text that was read from disk keeps its BOM; a document has none.
  const shift = before.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? 1 : 0;
  if (text !== before.slice(shift)) throw new ChangedMeanwhile(path);
  const ranges = edits.map((edit) => ({
    range: new Range(document.positionAt(edit.start - shift), document.positionAt(edit.end - shift)),
    text: edit.text,
  }));
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  const workspaceEdit = new WorkspaceEdit();
  for (const edit of ranges) workspaceEdit.replace(document.uri, edit.range, edit.text);
  const applied = editor
    ? await editor.edit((builder) => ranges.forEach((edit) => builder.replace(edit.range, edit.text)))
    : await workspace.applyEdit(workspaceEdit);
  if (!applied) throw new ChangedMeanwhile(path);
}
