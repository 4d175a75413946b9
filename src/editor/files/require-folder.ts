import { l10n, workspace, type WorkspaceFolder } from 'vscode';
import { UserError } from '../../core/base/errors';
import { isThere } from './is-there';

/**
 * Makes sure ahead of a write that a folder is still what it was when somebody began to answer questions about it.
 * @throws UserError where it was taken out of the workspace, or is not there any more
 */
export async function requireFolder(folder: WorkspaceFolder): Promise<void> {
  if (!(workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.uri.toString()))
    throw removedFolder(folder);
  if (await isThere(folder.uri)) return;
  throw new UserError(
    l10n.t('The folder {0} is not there any more.', folder.name),
    l10n.t('Nothing was written; put it back where it was, then try again.'),
  );
}

/** What is said of a folder that was taken out of the workspace. */
export function removedFolder({ name }: WorkspaceFolder): UserError {
  return new UserError(
    l10n.t('The folder {0} is no part of this workspace any more.', name),
    l10n.t('Nothing was written; add it again, then try again.'),
  );
}
