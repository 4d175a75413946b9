import { l10n, window, workspace } from 'vscode';
import { modelDiagram, type DjangoProject } from '../../../core';
import { contentOf } from '../../model/content-subject';
import type { FolderModel } from '../../model/folder-model';
import type { Model } from '../../model/model';
import { countModels } from '../../surfaces/count-models';
import { showQuickPick } from '../../surfaces/quick-input';
import { showMessage } from '../../surfaces/show-message';
import type { Command } from '../command';

interface AppChoice {
  label: string;
  description: string;
  /** The diagram of its models, as Mermaid. */
  text: string;
}

/** Opens the models of an app as a diagram in Mermaid, in a new Markdown document: those of the row, else of the app that is picked. */
export const exportModels: Command<{ model: Model }> = async ({ model }, target) => {
  const row = contentOf(target);
  const folders = row ? model.activeFolders.filter(({ folder }) => folder === row.folder) : model.activeFolders;
  const found = await Promise.all(
    folders.flatMap((folder) =>
      (folder.detection?.projects ?? []).map((project) => choicesOf(folder, project, folders.length > 1)),
    ),
  );
  const choices = found.flat().filter(({ label }) => row === undefined || label === row.row.label);
  if (choices.length === 0) return void showMessage(l10n.t('There is no model here.'));
  const chosen =
    choices.length === 1
      ? choices[0]
      : await showQuickPick(choices, {
          title: l10n.t('Export Models as Mermaid'),
          placeHolder: l10n.t('The models of which app?'),
          matchOnDescription: true,
        });
  if (!chosen) return;
  const content = `# ${chosen.label}\n\n\`\`\`mermaid\n${chosen.text}\n\`\`\`\n`;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
};

async function choicesOf(folder: FolderModel, project: DjangoProject, amongOthers: boolean): Promise<AppChoice[]> {
  const { apps, models } = await folder.inventory(project);
  return apps.flatMap(({ label }) => {
    const own = models.filter(({ app, abstract }) => app === label && !abstract);
    const where = [amongOthers ? folder.folder.name : '', project.root].filter((part) => part !== '' && part !== '.');
    return own.length === 0
      ? []
      : [
          {
            label,
            description: [countModels(own.length), ...where].join(' · '),
            text: modelDiagram(own),
          },
        ];
  });
}
