import { l10n, type WorkspaceFolder } from 'vscode';
import type { ContentKind, ContentRow } from '../../core';
import type { ContentSubject } from '../model/content-subject';
import { rowTooltip } from './row-tooltip';
import type { TreeNode } from './tree-node';

/** What a row is, for its tooltip, and the icon that it has. */
const LOOKS: Readonly<Record<ContentKind, { what: string; icon?: string }>> = {
  group: { what: '' },
  app: { what: l10n.t('App'), icon: 'symbol-namespace' },
  model: { what: l10n.t('Model'), icon: 'symbol-class' },
  field: { what: l10n.t('Field'), icon: 'symbol-field' },
  relation: { what: l10n.t('Relation'), icon: 'references' },
  'inherited field': { what: l10n.t('Field of a base'), icon: 'symbol-interface' },
  Meta: { what: 'Meta', icon: 'symbol-property' },
  view: { what: l10n.t('View'), icon: 'symbol-method' },
  URL: { what: l10n.t('URL route'), icon: 'link' },
  prefix: { what: l10n.t('URL routes that begin alike'), icon: 'link' },
  template: { what: l10n.t('Template'), icon: 'file-code' },
  serializer: { what: l10n.t('Serializer'), icon: 'symbol-structure' },
  router: { what: l10n.t('Router'), icon: 'symbol-interface' },
  admin: { what: 'Admin', icon: 'shield' },
  signal: { what: l10n.t('Signal'), icon: 'symbol-event' },
  background: { what: l10n.t('Background work'), icon: 'server-process' },
  command: { what: l10n.t('Management command'), icon: 'terminal' },
  GraphQL: { what: 'GraphQL', icon: 'type-hierarchy' },
  Channels: { what: 'Channels', icon: 'broadcast' },
  migration: { what: l10n.t('Migration'), icon: 'history' },
  operation: { what: l10n.t('Operation of a migration') },
  tests: { what: l10n.t('Tests'), icon: 'beaker' },
  middleware: { what: 'Middleware', icon: 'layers' },
  database: { what: l10n.t('Database'), icon: 'database' },
  setting: { what: l10n.t('Setting'), icon: 'settings-gear' },
  problem: { what: l10n.t('Not understood'), icon: 'warning' },
  open: { what: l10n.t('Not known from the text'), icon: 'question' },
};

/** The icons of operations and migrations that need care. */
const LEVELS: readonly (readonly [beginning: string, icon: string, color: string])[] = [
  ['dangerous', 'error', 'problemsErrorIcon.foreground'],
  ['careful', 'warning', 'problemsWarningIcon.foreground'],
  ['safe', 'pass', 'testing.iconPassed'],
];

/** Finds the migrations in a directory. */
export type MigrationsOf = (directory: string) => Promise<readonly ContentRow[]>;

/**
 * What core tells of a project's contents as rows of a tree; those below one are made when it is unfolded.
 * @param id what the ids of all rows begin with
 * @param version another one where migrations would be found anew
 */
export function contentRows(
  folder: WorkspaceFolder,
  rows: readonly ContentRow[],
  { id, version, migrationsOf }: { id: string; version: number; migrationsOf: MigrationsOf },
): TreeNode<ContentSubject>[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { kind, label, description, at, rows: below, migrationsIn } = row;
    const own = `${id}/${kind}/${label}`;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    // A tree takes each id once, and one list of patterns can be included twice at one prefix.
    const rowId = times === 1 ? own : `${own}#${times}`;
    const [, icon, iconColor] =
      kind === 'migration' || kind === 'operation'
        ? (LEVELS.find(([beginning]) => description.startsWith(beginning)) ?? [])
        : [];
    const look = icon ?? LOOKS[kind].icon;
    const under = { id: rowId, version, migrationsOf };
    return {
      id: rowId,
      label,
      description,
      tooltip: rowTooltip(label, description, LOOKS[kind].what, at),
      ...(look !== undefined && { icon: look }),
      ...(iconColor !== undefined && { iconColor }),
      ...(at && !unfoldsByClick(row) && { place: { folder, path: at.file, line: at.line } }),
      contextValue: contextOf(row),
      subject: { kind: 'content', folder, row },
      ...(below?.length && { below: () => contentRows(folder, below, under), collapsed: !opensItself(row) }),
      ...(migrationsIn !== undefined && {
        load: async () => contentRows(folder, await migrationsOf(migrationsIn), under),
        version,
      }),
    };
  });
}

/** What the menus of a row go by: `content.URL place url links`. */
function contextOf({ kind, label, at, urls, links }: ContentRow): string {
  const isRoutes = kind === 'group' && label === 'URLs';
  return [
    `content.${kind}`,
    at && kind !== 'group' ? 'place' : '',
    urls?.length ? 'url' : '',
    links?.length ? 'links' : '',
    isRoutes ? 'routes' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The list of apps is what one looks for first. */
function opensItself({ kind, label }: ContentRow): boolean {
  return kind === 'group' && label === 'Apps';
}

/** An app is looked into far more often than its configuration is; the arrow on its row, and its menu, lead there. */
function unfoldsByClick({ kind, rows, links }: ContentRow): boolean {
  return kind === 'app' && rows !== undefined && rows.length > 0 && links !== undefined;
}
