import { FileSystemError, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { type Change, textAfter } from '../../core';
import { AlreadyExists, ChangedMeanwhile, UserError } from '../../core/base/errors';
import { applyChange as applyOnDisk } from '../../node/writing/apply-change';
import { editDocument } from './edit-document';
import { unsavedDocument } from './open-document-files';
import { uriOf } from './place';

/**
 * Writes what core has computed. A document with unsaved changes is edited in its editor and left unsaved; every other
 * file is written on disk, so that no save participant changes anything beside it.
 * @throws AlreadyExists, ChangedMeanwhile, or another UserError where the file cannot be written
 */
export async function applyChange(folder: WorkspaceFolder, change: Change): Promise<void> {
  const document = change.kind === 'create' ? undefined : unsavedDocument(folder, change.path);
  if (document && change.kind === 'edit') return editDocument(document, change);
  if (document) throw unsaved(change.path);
  if (folder.uri.scheme === 'file') return applyOnDisk(folder.uri.fsPath, change);
  try {
    await writeThroughWorkspace(folder, change);
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    throw new UserError(`${change.path} cannot be written: ${reasonOf(error)}.`, 'Nothing was changed.', {
      cause: error,
    });
  }
}

/** A file whose editor holds what is not saved: nothing may take its name away. */
export function unsaved(path: string): UserError {
  return new UserError(`${path} has changes that are not saved.`, 'Nothing was changed; save it and try again.');
}

function reasonOf({ code, message }: FileSystemError): string {
  if (code === 'NoPermissions') return 'the file system is read-only, or gives no permission';
  return code === 'FileNotFound' ? 'it is not there any more' : message;
}

async function writeThroughWorkspace(folder: WorkspaceFolder, change: Change): Promise<void> {
  const uri = uriOf(folder, change.path);
  if (change.kind === 'create') {
    if (await exists(uri)) throw new AlreadyExists(change.path);
    return workspace.fs.writeFile(uri, new TextEncoder().encode(change.text));
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (decoder.decode(await workspace.fs.readFile(uri)) !== change.before) throw new ChangedMeanwhile(change.path);
  if (change.kind === 'remove') return workspace.fs.delete(uri);
  const bytes = new TextEncoder().encode(textAfter(change));
  if (change.kind === 'edit') return workspace.fs.writeFile(uri, bytes);
  if (await exists(uriOf(folder, change.to))) throw new AlreadyExists(change.to);
  await workspace.fs.writeFile(uriOf(folder, change.to), bytes);
  await workspace.fs.delete(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
