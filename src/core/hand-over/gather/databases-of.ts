import type { HandOverContext } from '../render/hand-over-context';
import type { DatabaseKind } from '../../project/inventory-settings';
import type { SettingsChoice } from './settings-choices';

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
  const keyOf = ({ alias, engine, note }: (typeof all)[number]): string => JSON.stringify([alias, engine, note]);
  // Several settings files say the same: the first of them is where one looks.
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}
