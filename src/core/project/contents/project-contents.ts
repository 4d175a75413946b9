import type { Inventory } from '../inventory';
import { appRow, rowsOfApp } from './app-rows';
import { ContentLinks } from './content-links';
import { groupOf, placeOf, type ContentRow, type TemplateFile } from './content-row';
import { databaseRows } from './database-rows';
import { openRows, problemRows } from './open-rows';
import { routeRows } from './route-rows';

/** What narrows the rows down. */
export interface ContentFilter {
  /** Words that a URL, its name or its view must have, whatever their case; `''` for all. */
  routes: string;
}

/** What a project is made of, as rows: its apps first, then what belongs to all of them, and what is not understood. */
export function projectContents(
  inventory: Inventory,
  templates: readonly TemplateFile[],
  filter: ContentFilter = { routes: '' },
): ContentRow[] {
  const links = new ContentLinks(inventory, templates);
  const own = inventory.apps.filter((app) => app.own);
  const labels = new Set<string | null>(own.map(({ label }) => label));
  const installed = inventory.apps.filter((app) => !app.own);
  return [
    ...groupOf(
      'Apps',
      own.map((app) => appRow(app, inventory, templates, links)),
    ),
    ...outsideRows(inventory, templates, links, labels),
    ...urlGroup(inventory, links, filter),
    ...groupOf('Databases', databaseRows(inventory.settings)),
    ...groupOf('Settings', settingRows(inventory)),
    ...groupOf(
      'Middleware',
      inventory.middleware.map((one) => ({ kind: 'middleware', label: one.name, description: '', at: placeOf(one) })),
    ),
    ...groupOf(
      'Installed apps',
      installed.map(({ label, name, installed: at }) => ({
        kind: 'app',
        label: name,
        description: `.${name}`.endsWith(`.${label}`) ? '' : label,
        at: at && placeOf(at),
      })),
    ),
    ...groupOf('Not understood', [...problemRows(inventory.problems), ...openRows(inventory.open)]),
  ];
}

/** What stands in no app of the project. */
function outsideRows(
  inventory: Inventory,
  templates: readonly TemplateFile[],
  links: ContentLinks,
  labels: ReadonlySet<string | null>,
): ContentRow[] {
  const outside = <Thing extends { app: string | null }>(things: readonly Thing[]): Thing[] =>
    things.filter(({ app }) => !labels.has(app)).map((thing) => ({ ...thing, app: null }));
  const { models, views, serializers, routers, admin, signals, background, commands } = inventory;
  const rest: Inventory = {
    ...inventory,
    models: outside(models),
    views: outside(views),
    serializers: outside(serializers),
    routers: outside(routers),
    admin: outside(admin),
    signals: outside(signals),
    background: outside(background),
    commands: outside(commands),
    graphql: outside(inventory.graphql),
    channels: outside(inventory.channels),
    migrations: outside(inventory.migrations),
    tests: outside(inventory.tests),
  };
  return groupOf('Outside the apps', rowsOfApp(null, rest, outside(templates), links), '');
}

function urlGroup({ routes }: Inventory, links: ContentLinks, filter: ContentFilter): ContentRow[] {
  const words = filter.routes.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groupOf('URLs', routeRows(routes, links), String(routes.length));
  const left = routes.filter(({ pattern, name, view }) => {
    const text = `${pattern} ${name ?? ''} ${view ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const description = `${left.length} of ${routes.length} · ${filter.routes}`;
  return [{ kind: 'group', label: 'URLs', description, at: null, rows: routeRows(left, links) }];
}

function settingRows({ settings: { authUserModel, caches } }: Inventory): ContentRow[] {
  return [
    ...(authUserModel
      ? [
          {
            kind: 'setting' as const,
            label: 'AUTH_USER_MODEL',
            description: authUserModel.text,
            at: placeOf(authUserModel),
          },
        ]
      : []),
    ...caches.map((cache) => ({
      kind: 'setting' as const,
      label: `Cache ${cache.alias}`,
      description: cache.backend ?? 'unknown',
      at: placeOf(cache),
    })),
  ];
}
