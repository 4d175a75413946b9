import type { App, Inventory } from '../inventory';
import type { Named } from '../named';
import type { ContentLinks } from './content-links';
import {
  countOf,
  groupOf,
  joinParts,
  linked,
  placeOf,
  type ContentKind,
  type ContentRow,
  type TemplateFile,
} from './content-row';
import { countModels, modelRow } from './model-rows';
import { openRows } from './open-rows';
import { routeRow } from './route-rows';

/** An app of the project with all that stands in it, kind by kind. */
export function appRow(
  app: App,
  inventory: Inventory,
  templates: readonly TemplateFile[],
  links: ContentLinks,
): ContentRow {
  const at = app.config ? placeOf(app.config) : app.installed && placeOf(app.installed);
  return {
    kind: 'app',
    label: app.label,
    description: joinParts(', ', whatIsIn(app.label, inventory, templates), app.installed ? null : 'not installed'),
    at,
    rows: rowsOfApp(app.label, inventory, templates, links),
    ...linked(at ? [{ kind: 'app', label: app.config?.name ?? app.label, ...at }] : []),
  };
}

/** How many things of a kind an app has at most that it is told by. */
const KINDS_TOLD = 2;

/** What an app has, by what most is built on: its models, or what it has in their place. */
function whatIsIn(app: string, inventory: Inventory, templates: readonly TemplateFile[]): string {
  const here = <Thing extends { app: string | null }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.app === app);
  const models = countModels(here(inventory.models));
  if (models !== '') return models;
  const counts: readonly (readonly [count: number, one: string])[] = [
    [here(inventory.views).length, 'view'],
    [here(inventory.serializers).length, 'serializer'],
    [here(inventory.signals).length, 'signal'],
    [here(inventory.background).length, 'task'],
    [here(inventory.commands).length, 'command'],
    [here(templates).length, 'template'],
    [here(inventory.admin).length, 'admin class'],
    [here(inventory.tests).reduce((sum, { functions }) => sum + functions, 0), 'test'],
  ];
  const told = counts.filter(([count]) => count > 0).slice(0, KINDS_TOLD);
  return told.map(([count, one]) => countOf(count, one, one.endsWith('s') ? `${one}es` : `${one}s`)).join(', ');
}

/** What stands in an app, or outside all of them. */
export function rowsOfApp(
  app: string | null,
  inventory: Inventory,
  templates: readonly TemplateFile[],
  links: ContentLinks,
): ContentRow[] {
  const here = <Thing extends { app: string | null }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.app === app);
  const models = here(inventory.models);
  return [
    ...groupOf(
      'Models',
      models.map((model) => modelRow(model, links)),
      countModels(models).replace(/ models?\b/, ''),
    ),
    ...groupOf(
      'Views',
      here(inventory.views).map((view) => viewRow(view, links)),
    ),
    ...groupOf('Templates', here(templates).map(templateRow)),
    ...groupOf(
      'Serializers',
      here(inventory.serializers).map((one) => serializerRow(one, links)),
    ),
    ...groupOf(
      'Routers',
      here(inventory.routers).map((one) => named('router', one, `${one.type} · ${one.registrations.length}`)),
    ),
    ...groupOf(
      'Admin',
      here(inventory.admin).map((one) => adminRow(one, links)),
    ),
    ...groupOf(
      'Signals',
      here(inventory.signals).map((one) => signalRow(one, links)),
    ),
    ...groupOf(
      'Tasks',
      here(inventory.background).map((one) => named('background', one, `${one.library} ${one.kind}`)),
    ),
    ...groupOf(
      'Commands',
      here(inventory.commands).map((one) => named('command', one, one.help ?? '')),
    ),
    ...groupOf(
      'GraphQL',
      here(inventory.graphql).map((one) => named('GraphQL', one, `${one.library} ${one.kind}`)),
    ),
    ...groupOf(
      'Channels',
      here(inventory.channels).map((one) => named('Channels', one, one.kind)),
    ),
    ...here(inventory.migrations).map(migrationsRow),
    ...groupOf('Tests', here(inventory.tests).flatMap(testRows), testsText(here(inventory.tests))),
  ];
}

function named(kind: ContentKind, thing: Named, description: string): ContentRow {
  return { kind, label: thing.name, description, at: placeOf(thing) };
}

function viewRow(view: Inventory['views'][number], links: ContentLinks): ContentRow {
  const routes = links.routesOf(view);
  const related = links.ofView(view);
  const urls = [...new Set(routes.map(({ pattern }) => pattern))];
  const methods = view.methodsKnown && view.methods.length === 0 ? 'any method' : view.methods.join(' ');
  return {
    ...named('view', view, joinParts(' · ', VIEW_KINDS[view.kind], methods, urls.length === 0 ? 'no URL' : null)),
    ...(routes.length > 0 && { rows: routes.map((route) => routeRow(route, links)), urls }),
    ...linked(related),
  };
}

const VIEW_KINDS = {
  function: '',
  class: '',
  'api-function': 'API view',
  'api-class': 'API view',
  viewset: 'viewset',
} as const;

function templateRow({ name, path }: TemplateFile): ContentRow {
  return { kind: 'template', label: name, description: '', at: { file: path, line: 1 } };
}

function serializerRow(serializer: Inventory['serializers'][number], links: ContentLinks): ContentRow {
  const { fields, known, model, open, file } = serializer;
  const related = links.toModel(model);
  return {
    ...named(
      'serializer',
      serializer,
      joinParts(', ', countOf(fields.length, 'field'), model && `of ${model}`, known ? null : 'not all known'),
    ),
    rows: [
      ...fields.map(({ name, type, modelType, readOnly, writeOnly, line }): ContentRow => {
        const access = readOnly ? 'read only' : writeOnly ? 'write only' : null;
        return {
          kind: 'field',
          label: name,
          description: joinParts(' · ', type ?? modelType, access),
          at: { file, line },
        };
      }),
      ...openRows(open),
    ],
    ...linked(related),
  };
}

function adminRow(admin: Inventory['admin'][number], links: ContentLinks): ContentRow {
  const related = admin.models.flatMap((model) => links.toModel(model));
  const description = joinParts(' · ', admin.models.join(', '), admin.when === undefined ? null : `when ${admin.when}`);
  return { ...named('admin', admin, description), ...linked(related) };
}

function signalRow(signal: Inventory['signals'][number], links: ContentLinks): ContentRow {
  const related = links.toModel(signal.sender);
  const unsure = signal.known === false ? 'not known to be connected' : null;
  return {
    ...named('signal', signal, joinParts(' · ', signal.signal, signal.sender ?? 'any sender', unsure)),
    ...linked(related),
  };
}

function migrationsRow({ path, count, latest }: Inventory['migrations'][number]): ContentRow {
  return {
    kind: 'group',
    label: 'Migrations',
    description: `${count} · ${latest}`,
    at: { file: `${path}/${latest}.py`, line: 1 },
    migrationsIn: path,
  };
}

function testsText(tests: Inventory['tests']): string {
  const functions = tests.reduce((sum, one) => sum + one.functions, 0);
  return joinParts(
    ' · ',
    String(functions),
    [...new Set(tests.flatMap(({ framework }) => (framework === 'mixed' ? ['pytest', 'unittest'] : framework)))].join(
      ', ',
    ),
  );
}

function testRows({ files }: Inventory['tests'][number]): ContentRow[] {
  return files.map((file) => ({ kind: 'tests', label: file, description: '', at: { file, line: 1 } }));
}
