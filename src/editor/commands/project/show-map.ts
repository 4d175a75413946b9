import { l10n, QuickPickItemKind, window } from 'vscode';
import { modelLabel, TouchedThings } from '../../../core';
import type { MapView } from '../../../webview/map/messages';
import { pathOf } from '../../files/place';
import { placesOfMaps, viewOf, type MapPlace } from '../../map/map-place';
import type { MapNeeds } from '../../map/map-panel';
import { contentOf, type ContentSubject } from '../../model/content-subject';
import type { Model } from '../../model/model';
import { taskOfFile } from '../../model/task-of-file';
import type { TaskSubject } from '../../model/task-subject';
import { countModels } from '../../surfaces/count-models';
import { pickWhileLoading } from '../../surfaces/pick-while-loading';
import type { PlainItem } from '../../surfaces/quick-input';
import { showMessage } from '../../surfaces/show-message';
import { subjectOf } from '../choose-task';
import type { Command } from '../command';

interface MapItem extends PlainItem {
  /** Whether the file in front belongs to it. */
  isInFront?: boolean;
  /** Whether it is that of a URL. */
  isUrl?: boolean;
  /** Or what finds it; a line between items has none. */
  view?: MapView | ((model: Model) => Promise<MapView | undefined>);
}

/** Shows a map of what the row is, of what its task touches, or of what the user picks. */
export const showMap: Command<MapNeeds> = async (needs, target) => {
  const { model } = needs;
  const content = contentOf(target);
  const task = subjectOf(model, target);
  const view = content ? await viewOfRow(model, content) : task ? await viewOfTask(model, task) : await pickView(model);
  if (view) await (await import('../../map/map-panel')).showMap(needs, view);
};

/** The map of a row of *What is in it*. */
async function viewOfRow(model: Model, { folder, row }: ContentSubject): Promise<MapView | undefined> {
  const { kind, label, at, urls = [] } = row;
  for (const place of placesOfMaps(model)) {
    if (place.folder.folder !== folder) continue;
    const { apps, models, routes } = await place.folder.inventory(place.project);
    const found = models.find(({ file, line }) => kind === 'model' && file === at?.file && line === at.line);
    if (found) return viewOf(place, 'model', [modelLabel(found)]);
    if (kind === 'app' && apps.some((app) => app.label === label && app.own)) return viewOf(place, 'app', [label]);
    if (routes.some(({ pattern }) => urls.includes(pattern))) return viewOf(place, 'endpoint', urls);
  }
  return void showMessage(NOTHING);
}

const NOTHING = l10n.t('There is no model here.');

/** What a task touches, in the first project of which it touches anything. */
async function viewOfTask(model: Model, { folder, task }: TaskSubject): Promise<MapView | undefined> {
  const places = placesOfMaps(model).filter((place) => place.folder.folder === folder);
  for (const place of places) {
    const touched = new TouchedThings(await place.folder.inventory(place.project)).of(task);
    if (touched.size > 0) return viewOf(place, 'task', [task.path]);
  }
  return void showMessage(l10n.t('The task log names no model, view or URL of a project here.'));
}

/** One of all maps that there are; what the task log in front touches comes first, or the app of the file in front. */
async function pickView(model: Model): Promise<MapView | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const front = taskOfFile(model, uri);
  const file = uri && pathOf(uri);
  const answer = await pickWhileLoading<MapItem>({
    title: l10n.t('Show Map'),
    placeholder: l10n.t('The models of an app, or a URL with what answers it'),
    load: async () => {
      const places = placesOfMaps(model);
      const found = await Promise.all(
        places.map((place) => itemsOf(place, places, file?.folder === place.folder.folder ? file.path : '')),
      );
      const items = found.flat();
      const others = items.filter(({ isInFront }) => !isInFront);
      return [
        ...below(l10n.t('in front'), [
          ...(front ? [itemOfTask(front)] : []),
          ...items.filter(({ isInFront }) => isInFront),
        ]),
        ...below(
          l10n.t('apps'),
          others.filter(({ isUrl }) => !isUrl),
        ),
        ...below(
          l10n.t('URLs'),
          others.filter(({ isUrl }) => isUrl),
        ),
      ];
    },
  });
  if (answer === 'nothing') return void showMessage(NOTHING);
  const { view } = answer?.item ?? {};
  return typeof view === 'function' ? view(model) : view;
}

/** Items below a line that says what they are; nothing where there are none. */
function below(label: string, items: readonly MapItem[]): MapItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function itemOfTask(task: TaskSubject): MapItem {
  return {
    label: l10n.t('What this task touches'),
    description: task.task.title,
    view: (model) => viewOfTask(model, task),
  };
}

/** What tells a project from the others: its directory, and where that holds several, its manage.py. */
function nameOf({ folder, project: { root, manage } }: MapPlace, places: readonly MapPlace[]): string {
  const beside = places.filter((place) => place.folder === folder && place.project.root === root);
  if (beside.length > 1 && manage !== null) return manage;
  return root === '.' ? folder.folder.name : root;
}

/** @param file the path of the file in front; `''` where that is none of the folder's */
async function itemsOf(place: MapPlace, places: readonly MapPlace[], file: string): Promise<MapItem[]> {
  const { apps, models, routes } = await place.folder.inventory(place.project);
  const where = places.length > 1 ? [nameOf(place, places)] : [];
  const concrete = models.filter(({ abstract }) => !abstract);
  const describe = (text: string): string => [text, ...where].join(' · ');
  const ofApps = apps.flatMap(({ label, path }): MapItem[] => {
    const { length } = concrete.filter(({ app }) => app === label);
    const isInFront = path !== null && file.startsWith(`${path}/`);
    return length === 0
      ? []
      : [{ label, description: describe(countModels(length)), view: viewOf(place, 'app', [label]), isInFront }];
  });
  const all = {
    label: l10n.t('All models'),
    description: describe(String(concrete.length)),
    view: viewOf(place, 'all', []),
  };
  const patterns = new Map(routes.map((route) => [route.pattern, route]));
  return [
    ...ofApps,
    ...(ofApps.length > 1 ? [all] : []),
    ...[...patterns.values()].map(({ pattern, view }): MapItem => ({
      label: pattern,
      description: describe(view ?? 'URL'),
      view: viewOf(place, 'endpoint', [pattern]),
      isUrl: true,
    })),
  ];
}
