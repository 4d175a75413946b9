import { l10n, window, type QuickPickItem, type WorkspaceFolder } from 'vscode';
import { UserError } from '../../core/errors';
import type { Model } from '../model';

/**
 * The workspace folder that a new task log goes into: the one of the place in front, else the only one in which the
 * mode is on, else one that the user picks.
 * @returns undefined where the user dismissed the pick
 * @throws UserError where the mode is on in none
 */
export async function chooseFolder(model: Model, inFront: WorkspaceFolder | undefined): Promise<WorkspaceFolder | undefined> {
  const folders = model.activeFolders.map(({ folder }) => folder);
  if (folders.length === 0) {
    throw new UserError(
      l10n.t('No Django project was found, so there is nowhere to write a task log.'),
      l10n.t('Open a folder with a Django project, or set djangoDeveloper.detection to "on".'),
    );
  }
  if (inFront && folders.includes(inFront)) return inFront;
  if (folders.length === 1) return folders[0];
  const items = folders.map((folder): QuickPickItem & { folder: WorkspaceFolder } => ({ label: folder.name, folder }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('In which folder is the work?') });
  return picked?.folder;
}
