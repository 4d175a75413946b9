import { commands, l10n, Range, ThemeIcon, type WorkspaceFolder } from 'vscode';
import {
  matchUrl,
  modelDestinations,
  templateDestinations,
  urlDestinations,
  type Destination,
  type DjangoProject,
  type FileLine,
} from '../../../core';
import { uriOf } from '../../files/place';
import type { FolderModel } from '../../model/folder-model';
import type { Model } from '../../model/model';
import { pickWhileLoading, type PickAnswer } from '../../surfaces/pick-while-loading';
import type { PlainItem } from '../../surfaces/quick-input';
import { showMessage } from '../../surfaces/show-message';
import type { Command } from '../command';

/** What a picker goes through. */
type Sought = 'url' | 'model' | 'template';

interface DestinationItem extends PlainItem {
  folder: WorkspaceFolder;
  destination: Destination;
}

/** Picks a URL, a model or a template of the projects that are open, and opens it at its line. */
export function goTo(sought: Sought): Command<{ model: Model }> {
  return async ({ model }) => {
    const answer = await pickWhileLoading({
      ...LOOKS[sought],
      load: async () => itemsOf(model, sought),
      ...(sought === 'url' && { narrow: narrowByAddress }),
    });
    if (answer === 'nothing') return void showMessage(NOTHING[sought]);
    if (answer) await openAnswer(answer);
  };
}

const LOOKS: Readonly<Record<Sought, { title: string; placeholder: string }>> = {
  url: {
    title: l10n.t('Go to URL'),
    placeholder: l10n.t('Part of a URL, its view or its name; or a whole address, as the browser has it'),
  },
  model: { title: l10n.t('Go to Model'), placeholder: l10n.t('Part of a model or its app') },
  template: { title: l10n.t('Go to Template'), placeholder: l10n.t('Part of a template, as views name it') },
};

const NOTHING: Readonly<Record<Sought, string>> = {
  url: l10n.t('No URL is known here. The Project view tells under "Not understood" why.'),
  model: l10n.t('There is no model here.'),
  template: l10n.t('There is no template here.'),
};

async function itemsOf({ activeFolders }: Model, sought: Sought): Promise<DestinationItem[]> {
  const projects = activeFolders.flatMap((folder) =>
    (folder.detection?.projects ?? []).map((project) => ({ folder, project })),
  );
  const found = await Promise.all(
    projects.map(async ({ folder, project }) => ({
      folder,
      project,
      destinations: await destinationsOf(folder, project, sought),
    })),
  );
  return found.flatMap(({ folder, project, destinations }) => {
    const where = projects.length > 1 ? ` · ${project.root === '.' ? folder.folder.name : project.root}` : '';
    return destinations.map((destination) => ({
      label: destination.label,
      description: `${destination.description}${where}`,
      folder: folder.folder,
      destination,
      ...(destination.route && { buttons: [ROUTE] }),
    }));
  });
}

const ROUTE = { iconPath: new ThemeIcon('link'), tooltip: l10n.t('Open the route') };

async function destinationsOf(
  folder: FolderModel,
  project: DjangoProject,
  sought: Sought,
): Promise<readonly Destination[]> {
  const { root, manage } = project;
  if (sought === 'template') return templateDestinations(await folder.mode.django.templates(root, { manage }));
  const inventory = await folder.inventory(project);
  return sought === 'url' ? urlDestinations(inventory) : modelDestinations(inventory);
}

/** What takes a whole address, whatever its letters are; undefined where the text is none. */
function narrowByAddress(text: string, items: readonly DestinationItem[]): DestinationItem[] | undefined {
  const matching = matchUrl(text, items);
  return matching.length === 0 ? undefined : matching.map((item) => ({ ...item, alwaysShow: true }));
}

async function openAnswer({ item, isSecond }: PickAnswer<DestinationItem>): Promise<void> {
  const { at, route } = item.destination;
  const { file, line }: FileLine = isSecond && route ? route : at;
  const selection = new Range(line - 1, 0, line - 1, 0);
  await commands.executeCommand('vscode.open', uriOf(item.folder, file), { selection });
}
