import { l10n, workspace } from 'vscode';
import {
  mapProject,
  modelLabel,
  type MapKind,
  type MapNode,
  type MapScope,
  type ProjectMap,
  type TaskLog,
} from '../../core';
import type { EdgeOnMap, MapView, NodeOnMap, ToMap } from '../../webview/map/messages';
import { countModels } from '../surfaces/count-models';
import { plainText } from '../surfaces/plain-text';
import { countOpenTasks } from '../views/count-tasks';
import type { MapPlace } from './map-place';
import type { MapTasks } from './map-tasks';

/** A map that is to be shown, and what each of its nodes is. */
export interface ComposedMap {
  message: ToMap;
  map: ProjectMap;
  /** For each node the open tasks that are about it. */
  tasksOf: readonly (readonly TaskLog[])[];
}

const KINDS: Readonly<Record<MapKind, string>> = {
  model: l10n.t('model'),
  URL: 'URL',
  view: l10n.t('view'),
  serializer: l10n.t('serializer'),
  template: l10n.t('template'),
};

/** Composes what a map shows. */
export async function composeMap({ folder, project }: MapPlace, view: MapView, tasks: MapTasks): Promise<ComposedMap> {
  const { root, manage } = project;
  const [inventory, templates] = await Promise.all([
    folder.inventory(project),
    folder.mode.django.templates(root, { manage }),
  ]);
  const about = folder.tasks.find(({ path }) => view.kind === 'task' && path === view.of[0]);
  const map = mapProject(inventory, templates, scopeOf(view, about ? [...tasks.touchedBy(about, inventory)] : []));
  const at = new Map(map.nodes.map(({ id }, index) => [id, index]));
  const edges = map.edges.map(({ from, to, label, kind }): EdgeOnMap => ({
    from: at.get(from) ?? 0,
    to: at.get(to) ?? 0,
    label: plainText(label),
    kind,
  }));
  const tasksOf = tasks.about(map.nodes, folder.tasks, inventory);
  return {
    map,
    tasksOf,
    message: {
      kind: 'map',
      view,
      title: plainText(titleOf(view, about)),
      nodes: map.nodes.map((node, index) => nodeOf(node, tasksOf[index]?.length ?? 0, relationsOf(index, edges, map))),
      edges,
      tally: tallyOf(map, tasks.aboutFiles(map.nodes, folder.tasks, inventory)),
      notes: [...(view.kind === 'task' && !about ? [l10n.t('The task log is gone.')] : []), ...map.unknown].map(
        plainText,
      ),
      canEscalate: workspace.isTrusted,
    },
  };
}

function scopeOf({ kind, of }: MapView, touched: string[]): MapScope {
  const [first = ''] = of;
  switch (kind) {
    case 'all':
      return { kind };
    case 'app':
      return { kind, app: first };
    case 'model':
      return { kind, model: first };
    case 'endpoint':
      return { kind, patterns: of };
    case 'task':
      return { kind: 'things', ids: touched };
  }
}

function titleOf({ kind, of }: MapView, task: TaskLog | undefined): string {
  const [first = ''] = of;
  switch (kind) {
    case 'all':
      return l10n.t('All models');
    case 'app':
      return l10n.t('Models of {0}', first);
    case 'model':
      return l10n.t('Around {0}', first);
    case 'endpoint':
      return of.length > 1 ? l10n.t('{0} and {1} more', first, of.length - 1) : first;
    case 'task':
      return l10n.t('What “{0}” touches', task?.title ?? first);
  }
}

function nodeOf(node: MapNode, tasks: number, relations: readonly string[]): NodeOnMap {
  const { kind, label, app, detail, at, isOuter } = node;
  const count = tasks === 0 ? '' : countOpenTasks(tasks);
  const details = [KINDS[kind], app ?? '', detail].filter((part) => part !== '');
  return {
    kind,
    label: plainText(label),
    detail: plainText(details.join(', ')),
    group: plainText(app ?? ''),
    tasks: count === '' ? '' : String(tasks),
    isOuter,
    canOpen: at !== null,
    reference: plainText(referenceOf(node)),
    hasMap: (kind === 'model' && at !== null) || kind === 'URL',
    spoken: plainText([label, ...details, count, ...relations].filter((part) => part !== '').join(', ')),
  };
}

/** What a node is called where there is no map, and where it stands. */
function referenceOf({ kind, label, app, at }: MapNode): string {
  const name = kind === 'model' ? modelLabel({ app, name: label }) : label;
  return at ? `${name} (${at.file}:${at.line})` : name;
}

/** What a node is joined with, in words: `owner → User`, `Order.book → this`. */
function relationsOf(index: number, edges: readonly EdgeOnMap[], { nodes }: ProjectMap): string[] {
  const nameOf = (node: number): string => nodes[node]?.label ?? '';
  return edges.flatMap(({ from, to, label }) => {
    if (from === index) return [l10n.t('{0} leads to {1}', label, nameOf(to)).trim()];
    return to === index ? [l10n.t('{0} leads here', [nameOf(from), label].filter(Boolean).join('.'))] : [];
  });
}

/** @param tasks how many are about files that things on it stand in */
function tallyOf({ nodes }: ProjectMap, tasks: number): string {
  const models = nodes.filter(({ kind }) => kind === 'model').length;
  const counted = countModels(models);
  const all = models === nodes.length ? counted : l10n.t('{0}, {1} in all', counted, nodes.length);
  return tasks === 0 ? all : l10n.t('{0} · {1} about their files', all, countOpenTasks(tasks));
}

/** What the map of a node shows that has one of its own. */
export function viewAround({ kind, label, app }: MapNode, { folder, root, manage }: MapView): MapView {
  return kind === 'URL'
    ? { folder, root, manage, kind: 'endpoint', of: [label] }
    : { folder, root, manage, kind: 'model', of: [modelLabel({ app, name: label })] };
}
