import { l10n } from 'vscode';
import { UserError } from '../../../core/base/errors';
import type { FolderModel } from '../../model/folder-model';
import type { Model } from '../../model/model';
import { markdown, type Markdown } from '../../surfaces/markdown';

/**
 * The folders an answer is about.
 * @throws UserError where there is none
 */
export function foldersToTellOf(model: Model, folders: readonly FolderModel[]): readonly FolderModel[] {
  if (folders.length > 0) return folders;
  if (model.folders.length === 0)
    throw new UserError(l10n.t('No folder is open.'), l10n.t('Open the folder of the project first.'));
  throw new UserError(
    l10n.t('No Django project was found in this workspace.'),
    l10n.t('Ask @django /why for the reasons.'),
  );
}

/** The heading that tells the folders of a workspace apart; nothing where there is one. */
export function headingOf(folder: FolderModel, folders: readonly FolderModel[]): Markdown {
  return folders.length > 1 ? markdown`## ${folder.folder.name}\n\n` : markdown``;
}
