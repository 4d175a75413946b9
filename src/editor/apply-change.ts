import { Range, Uri, window, WorkspaceEdit, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import { applyEdits, type Change, type FileEdit } from '../core/change';
import { AlreadyExists, ChangedMeanwhile } from '../core/errors';
import { applyChange as applyOnDisk } from '../node/apply-change';
import { unsavedDocument } from './open-document-files';
import { uriOf } from './place';

/**
 * Writes what core has computed. A document with unsaved changes is edited in its editor and left unsaved; every other
 * file is written on disk, so that no save participant changes anything beside it.
 * @throws AlreadyExists, ChangedMeanwhile, or another UserError where the file cannot be written
 */
export async function applyChange(folder: WorkspaceFolder, change: Change): Promise<void> {
  const document = change.kind === 'edit' ? unsavedDocument(folder, change.path) : undefined;
  if (document && change.kind === 'edit') return editDocument(document, change);
  if (folder.uri.scheme === 'file') return applyOnDisk(folder.uri.fsPath, change);
  return writeThroughWorkspace(folder, change);
}

/**
 * A visible editor does the edits as they are. A WorkspaceEdit on the active one narrows them to the characters that
 * differ, which cuts an emoji in half where the old and the new one share a surrogate.
 */
async function editDocument(document: TextDocument, { path, before, edits }: FileEdit): Promise<void> {
  if (document.getText() !== before) throw new ChangedMeanwhile(path);
  const ranges = edits.map(({ start, end, text }) => ({
    range: new Range(document.positionAt(start), document.positionAt(end)),
    text,
  }));
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  const workspaceEdit = new WorkspaceEdit();
  for (const { range, text } of ranges) workspaceEdit.replace(document.uri, range, text);
  const applied = editor
    ? await editor.edit((builder) => ranges.forEach(({ range, text }) => builder.replace(range, text)))
    : await workspace.applyEdit(workspaceEdit);
  if (!applied) throw new ChangedMeanwhile(path);
}

async function writeThroughWorkspace(folder: WorkspaceFolder, change: Change): Promise<void> {
  const uri = uriOf(folder, change.path);
  if (change.kind === 'create') {
    if (await exists(uri)) throw new AlreadyExists(change.path);
    return workspace.fs.writeFile(uri, new TextEncoder().encode(change.text));
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (decoder.decode(await workspace.fs.readFile(uri)) !== change.before) throw new ChangedMeanwhile(change.path);
  return workspace.fs.writeFile(uri, new TextEncoder().encode(applyEdits(change.before, change.edits)));
}

async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
