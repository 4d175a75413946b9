import { l10n, type WorkspaceFolder } from 'vscode';
import { type FileLine, type Inventory, nameOf } from '../../core';
import { groupRoutes, isRouteGroup } from './group-routes';
import type { TreeNode } from './tree-node';
import { rowTooltip } from './row-tooltip';

/** What a row is, for its tooltip. */
const KINDS = {
  apps: l10n.t('App'),
  models: l10n.t('Model'),
  databases: l10n.t('Database'),
  routes: l10n.t('URL route'),
  prefixes: l10n.t('URL routes that begin alike'),
  serializers: l10n.t('Serializer'),
  views: l10n.t('View'),
  routers: l10n.t('Router'),
  settings: l10n.t('Setting'),
  caches: l10n.t('Cache'),
  graphql: 'GraphQL',
  channels: 'Channels',
  background: l10n.t('Background work'),
  migrations: l10n.t('Migrations of an app'),
  operations: l10n.t('Operation of a migration'),
  commands: l10n.t('Management command'),
  tests: l10n.t('Tests of an app'),
  unread: l10n.t('Not understood'),
  open: l10n.t('Not known from the text'),
} as const;

/** What a look into a project's files tells, group by group; a group with nothing in it is left out. */
export function inventoryRows(folder: WorkspaceFolder, inventory: Inventory, id: string): TreeNode[] {
  const row = (
    group: keyof typeof KINDS,
    label: string,
    description: string,
    at: FileLine | null,
    children?: TreeNode[],
  ): TreeNode => ({
    id: [id, group, label, description, at?.file, at?.line].join('/'),
    label,
    description,
    tooltip: rowTooltip(label, description, KINDS[group], at),
    ...(at && { place: { folder, path: at.file, line: at.line } }),
    ...(children?.length && { children, collapsed: true }),
  });
  // One place may stand below several rows: each has an id of its own.
  const openRows = (open: Inventory['models'][number]['open'], below: string): TreeNode[] =>
    open.map(({ reason, path, line }) => {
      const made = row('open', reason, `${path}:${line}`, { file: path, line });
      return { ...made, id: `${made.id}/${below}` };
    });
  const routeRows = (entries: ReturnType<typeof groupRoutes<Inventory['routes'][number]>>): TreeNode[] =>
    entries.map((entry) =>
      isRouteGroup(entry)
        ? row('prefixes', entry.prefix, String(entry.count), null, withOwnIds(routeRows(entry.entries)))
        : row('routes', entry.pattern, joinedBy(' · ', methodsText(entry), target(entry), conditionText(entry)), entry),
    );
  const group = (name: string, label: string, icon: string, children: TreeNode[]): TreeNode[] =>
    children.length === 0
      ? []
      : [
          {
            id: `${id}/${name}`,
            label,
            description: String(children.length),
            icon,
            children: withOwnIds(children),
            collapsed: true,
          },
        ];
  const { apps, models, settings, routes, views, serializers, routers, background, graphql, channels } = inventory;
  const { migrations, commands, tests } = inventory;

  return [
    ...group(
      'apps',
      l10n.t('Apps'),
      'symbol-namespace',
      apps
        .filter(({ own }) => own)
        .map((app) => {
          const own = models.filter((model) => model.app === app.label);
          const rows = own.map((model) =>
            row('models', model.name, modelText(model), model, openRows(model.open, `${model.file}:${model.line}`)),
          );
          return row('apps', app.label, modelCount(own), app.config ?? app.installed, rows);
        }),
    ),
    ...group('databases', l10n.t('Databases'), 'database', [
      ...settings.databases.map((database) => row('databases', database.kind, database.alias, database)),
      ...settings.variants.flatMap(({ databases, file, isPart }) =>
        (isPart ? [] : databases)
          .filter(
            (other) => !settings.databases.some(({ kind, alias }) => kind === other.kind && alias === other.alias),
          )
          .map((database) => row('databases', database.kind, `${database.alias} · ${file}`, database)),
      ),
    ]),
    ...group('routes', l10n.t('URL routes'), 'link', routeRows(groupRoutes(routes))).map((one) => ({
      ...one,
      description: String(routes.length),
    })),
    ...group('rest', 'REST framework', 'symbol-interface', [
      ...serializers.map((serializer) =>
        row(
          'serializers',
          serializer.name,
          joined(fieldCount(serializer.fields.length), serializer.known ? null : l10n.t('not all known')),
          serializer,
          openRows(serializer.open, `${serializer.file}:${serializer.line}`),
        ),
      ),
      ...views
        .filter(({ kind }) => kind.startsWith('api-') || kind === 'viewset')
        .map((view) => row('views', view.name, view.kind === 'viewset' ? l10n.t('viewset') : l10n.t('API view'), view)),
      ...routers.map((router) =>
        row('routers', router.name, `${router.type} · ${router.registrations.length}`, router),
      ),
    ]),
    ...group('settings', l10n.t('Settings'), 'settings-gear', [
      ...(settings.authUserModel
        ? [row('settings', 'AUTH_USER_MODEL', settings.authUserModel.text, settings.authUserModel)]
        : []),
      ...settings.caches.map((cache) =>
        row('caches', l10n.t('Cache {0}', cache.alias), cache.backend ?? l10n.t('unknown'), cache),
      ),
    ]),
    ...group(
      'graphql',
      'GraphQL',
      'type-hierarchy',
      graphql.map((piece) => row('graphql', piece.name, piece.kind, piece)),
    ),
    ...group(
      'channels',
      'Channels',
      'broadcast',
      channels.map((piece) => row('channels', piece.name, piece.kind, piece)),
    ),
    ...group(
      'background',
      l10n.t('Background work'),
      'server-process',
      background.map((piece) => row('background', piece.name, `${piece.library} ${piece.kind}`, piece)),
    ),
    ...group(
      'migrations',
      l10n.t('Migrations'),
      'history',
      migrations.map(({ app, path, count, latest, operations }) =>
        row(
          'migrations',
          app ?? path,
          `${count} · ${latest}`,
          { file: `${path}/${latest}.py`, line: 1 },
          operations.map((operation) => row('operations', operation.kind, nameOf(operation.file), operation)),
        ),
      ),
    ),
    ...group(
      'commands',
      l10n.t('Management commands'),
      'terminal',
      commands.map((command) => row('commands', command.name, command.app ?? '', command)),
    ),
    ...group(
      'tests',
      l10n.t('Tests'),
      'beaker',
      tests.map(({ app, framework, files, functions }) =>
        row(
          'tests',
          app ?? l10n.t('outside the apps'),
          `${functions} · ${framework}`,
          files[0] === undefined ? null : { file: files[0], line: 1 },
        ),
      ),
    ),
    ...group('unread', l10n.t('Not understood'), 'warning', [
      ...inventory.problems.map(({ path, line, message }) =>
        row('unread', message, `${path}:${line}`, { file: path, line }),
      ),
      ...openRows(inventory.open, 'unread'),
    ]),
  ];
}

function fieldCount(count: number): string {
  return count === 1 ? l10n.t('1 field') : l10n.t('{0} fields', count);
}

function modelText({ fields, inherited, abstract, proxy, managed, open }: Inventory['models'][number]): string {
  return joined(
    fieldCount(fields.length),
    inherited.length > 0 ? l10n.t('{0} inherited', inherited.length) : null,
    abstract ? l10n.t('abstract') : proxy ? l10n.t('proxy') : managed ? null : l10n.t('not managed'),
    open.length > 0 ? l10n.t('not all known') : null,
  );
}

function joined(...parts: (string | null)[]): string {
  return joinedBy(', ', ...parts);
}

function joinedBy(between: string, ...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(between);
}

/** `when settings.DEBUG`; null where the route is always there. */
function conditionText({ when }: Inventory['routes'][number]): string | null {
  return when === null ? null : l10n.t('when {0}', when);
}

/** Abstract models have no table, and are counted by themselves. */
function modelCount(models: Inventory['models']): string {
  const abstract = models.filter((model) => model.abstract).length;
  const count = models.length - abstract;
  return joined(
    count === 1 ? l10n.t('1 model') : l10n.t('{0} models', count),
    abstract > 0 ? l10n.t('{0} abstract', abstract) : null,
  );
}

/** A tree takes each id once, and one list of patterns can be included twice at one prefix. */
function withOwnIds(rows: readonly TreeNode[]): TreeNode[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}#${times}` };
  });
}

/** `GET POST`; what is not known says so, and why. */
function methodsText({ methods, methodsKnown, open }: Inventory['routes'][number]): string {
  if (methods.length > 0) return [...methods, ...(methodsKnown ? [] : [l10n.t('perhaps more')])].join(' ');
  return methodsKnown ? l10n.t('any method') : l10n.t('not known: {0}', open ?? l10n.t('which methods it takes'));
}

function target({ view, action, includes }: Inventory['routes'][number]): string {
  if (view !== null) return action === null ? view : `${view}.${action}`;
  return includes ?? l10n.t('unknown');
}
