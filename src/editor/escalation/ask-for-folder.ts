import { l10n, ThemeIcon, type QuickPickItem } from 'vscode';
import { UserError } from '../../core/base/errors';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { askForItem, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';

/**
 * Asks for the workspace folder that a new task log goes into: not where there is only one in which the mode is on, nor where
 * something of one is in front.
 * @throws UserError where the mode is on in none
 */
export async function askForFolder(
  { activeFolders }: Model,
  inFront: FolderModel | undefined,
  step: number,
  { title = l10n.t('Escalate to a Partner'), origin }: { title?: string; origin?: Origin | undefined } = {},
): Promise<Answer<FolderModel> | { known: FolderModel }> {
  const [only] = activeFolders;
  if (!only) {
    throw new UserError(
      l10n.t('No Django project was found, so there is nowhere to write a task log.'),
      l10n.t('Open a folder with a Django project, or set djangoDeveloper.detection to "on".'),
    );
  }
  if (inFront && activeFolders.includes(inFront)) return { known: inFront };
  if (activeFolders.length === 1) return { known: only };
  const answer = await askForItem<QuickPickItem & { model: FolderModel }>({
    title,
    step,
    origin,
    placeholder: l10n.t('In which folder is the work?'),
    items: activeFolders.map((model) => ({ label: model.folder.name, iconPath: ThemeIcon.Folder, model })),
  });
  return typeof answer === 'object' ? { value: answer.value.model } : answer;
}
