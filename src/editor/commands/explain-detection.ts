import { commands, Uri, workspace } from 'vscode';
import type { Command } from './command';
import type { Model } from '../model/model';
import { EXPLANATION_SCHEME } from '../views/explanation';

/** Opens the report that says why this is Django, or why it is not. */
export const explainDetection: Command<{ model: Model }> = async ({ model }) => {
  await Promise.all(model.folders.filter(({ detection }) => !detection).map((folder) => folder.detect()));
  const uri = Uri.from({ scheme: EXPLANATION_SCHEME, path: '/Why Is This (Not) Django.md' });
  await workspace.openTextDocument(uri);
  await commands.executeCommand('markdown.showPreview', uri);
};
