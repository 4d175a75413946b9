import type { ContextModel, HandOverContext } from '../partners/hand-over/hand-over-context';
import type { Inventory, Model } from '../project/inventory';
import type { DatabaseKind } from '../project/inventory-settings';
import { nearest, type Concern } from './concern';
import { directoryOf } from '../path-parts';
import { lastPart } from '../project/python/expressions';
import type { SettingsChoice } from './settings-choices';

/** So many migrations of an app that is concerned are listed. */
const MAX_MIGRATIONS = 5;

const ENGINES: Readonly<Record<DatabaseKind, string>> = {
  postgresql: 'PostgreSQL',
  postgis: 'PostgreSQL with PostGIS',
  mysql: 'MySQL or MariaDB',
  sqlite: 'SQLite',
  oracle: 'Oracle',
  mssql: 'Microsoft SQL Server',
  cockroachdb: 'CockroachDB',
  mongodb: 'MongoDB',
  other: 'another engine',
  unknown: 'unknown',
};

/** The models that concern the place, the nearest first. */
export function modelsNear({ models }: Inventory, { distanceOf }: Concern): ContextModel[] {
  return nearest(models, distanceOf).map((model) => toModel(model, models));
}

/** The latest migrations of the apps that are concerned, else of every app. */
export function migrationsNear(
  { migrations }: Inventory,
  models: readonly ContextModel[],
  concern: Concern,
  listing: readonly string[],
): NonNullable<HandOverContext['migrations']> {
  const apps = new Set(concern.app === null ? models.map(({ name }) => name.split('.')[0]) : [concern.app]);
  const concerned = migrations.filter(({ app }) => app !== null && apps.has(app));
  const shown = concerned.length > 0 ? concerned : migrations;
  return shown.flatMap(({ app, path, latest, operations }) => {
    const numbered = listing.filter((file) => directoryOf(file) === path && /\/\d[^/]*\.py$/.test(file));
    const files = numbered.length > 0 ? numbered : [`${path}/${latest}.py`];
    return files
      .reverse()
      .slice(0, MAX_MIGRATIONS)
      .map((file) => {
        const special = operations.filter((operation) => operation.file === file);
        const note = [...new Set(special.map(({ kind }) => kind))].join(', ');
        const name = file.slice(path.length + 1).replace(/\.py$/, '');
        return {
          app: app ?? path,
          name,
          place: { path: file, ...(special[0] && { line: special[0].line }) },
          ...(note !== '' && { note }),
        };
      });
  });
}

/** Every database that some settings file names, the one that is deployed first. */
export function databasesOf(choices: readonly SettingsChoice[]): NonNullable<HandOverContext['databases']> {
  const all = choices.flatMap(({ content }) =>
    content.databases.map((database) => {
      const { alias, kind, engine, source, when } = database;
      const name =
        kind === 'other' && engine !== null ? engine : kind === 'unknown' ? `unknown, from ${source}` : ENGINES[kind];
      return {
        alias,
        engine: name,
        ...(when !== null && { note: `when ${when}` }),
        place: { path: database.file, line: database.line },
      };
    }),
  );
  // A settings file that others import says the same for each of them.
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

function toModel({ app, name, file, line, bases, fields, meta }: Model, all: readonly Model[]): ContextModel {
  const inherits = bases.filter((base) => lastPart(base) !== 'Model');
  return {
    name: app === null ? name : `${app}.${name}`,
    place: { path: file, line },
    ...(inherits.length > 0 && { inherits }),
    fields: fields.map(({ name: field, type, options }) => ({ name: field, type, options })),
    relations: [
      ...fields.flatMap(({ name: field, to }) => (to === null ? [] : [`${field} → ${to}`])),
      ...pointingTo(app, name, all),
    ],
    indexes: [...(meta?.indexes ?? []), ...(meta?.constraints ?? []), ...(meta?.uniqueTogether ?? [])].map(
      ({ text }) => text,
    ),
    ...(meta?.dbTable ? { table: meta.dbTable } : {}),
    ...(meta && meta.ordering.length > 0 && { ordering: meta.ordering }),
  };
}

/** The fields of other models that point to this one. */
function pointingTo(app: string | null, name: string, all: readonly Model[]): string[] {
  return all.flatMap((other) =>
    other.fields.flatMap(({ name: field, to }) => {
      const points = to === `${app}.${name}` || (to === name && other.app === app);
      return points ? [`← ${other.app === app ? '' : `${other.app}.`}${other.name}.${field}`] : [];
    }),
  );
}
