import { workspace, type WorkspaceFolder } from 'vscode';
import type { Change } from '../../core';
import { AlreadyExists, ChangedMeanwhile, UserError } from '../../core/base/errors';
import { checkChange as checkOnDisk } from '../../node/writing/check-change';
import { unsaved } from './apply-change';
import { unsavedDocument } from './open-document-files';
import { uriOf } from './place';
import { requireFolder } from './require-folder';

/**
 * Makes sure that a change can be applied, as far as that is to be known; nothing is written.
 * @throws UserError as applying the change would
 */
export async function checkChange(folder: WorkspaceFolder, change: Change): Promise<void> {
  await requireFolder(folder);
  const document = change.kind === 'create' ? undefined : unsavedDocument(folder, change.path);
  if (document && (change.kind === 'move' || change.kind === 'remove')) throw unsaved(change.path);
  if (document && change.kind === 'edit') {
    if (document.getText() !== change.before.replace(/^\uFEFF/, '')) throw new ChangedMeanwhile(change.path);
    return;
  }
  if (folder.uri.scheme === 'file') return checkOnDisk(folder.uri.fsPath, change);
  if (workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
    throw new UserError(
      `${change.path} cannot be written: the file system is read-only.`,
      'Open the folder where it can be written.',
    );
  }
  const to = change.kind === 'create' ? change.path : change.kind === 'move' ? change.to : undefined;
  if (to !== undefined && (await exists(folder, to))) throw new AlreadyExists(to);
}

async function exists(folder: WorkspaceFolder, path: string): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uriOf(folder, path))).then(
    () => true,
    () => false,
  );
}
