import type { WorkspaceFolder } from 'vscode';
import { removedFolder } from '../files/require-folder';
import type { FolderModel } from './folder-model';
import type { Model } from './model';

/** What is known of the folder that something lies in. @throws UserError where it was taken out of the workspace */
export function requireFolderModel(model: Model, folder: WorkspaceFolder): FolderModel {
  const known = model.of(folder);
  if (known) return known;
  throw removedFolder(folder);
}
