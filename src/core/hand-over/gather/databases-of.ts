import type { HandOverContext } from '../render/hand-over-context';
import type { DatabaseKind } from '../../project/inventory-settings';
import type { SettingsChoice } from './settings/settings-choices';

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

const VARIABLE = /["']([A-Z][A-Z0-9_]{1,80})["']/;
/** What reads DATABASE_URL where it is told of no other. */
const IMPLIED = /\benv\.db(?:_url)?\(|\bdj_database_url\.config\(/;
const LEAVES = ' leaves it';
const EXISTS = ' exists';

/** Every database that some settings file names, the one that is deployed first. */
export function databasesOf(choices: readonly SettingsChoice[]): NonNullable<HandOverContext['databases']> {
  const found = choices.flatMap(({ content }) => content.databases);
  const overriding = overridingIn(found.flatMap(({ when }) => (when === null ? [] : [clausesOf(when)])));
  const all = found
    // What a file that may be there assigns is told by the others: unless it does.
    .filter(({ kind, source }) => kind !== 'unknown' || !overriding.some(({ by }) => by === source))
    .map(({ alias, kind, engine, source, when, file, line }) => {
      const name =
        kind === 'other' && engine !== null
          ? engine
          : kind === 'unknown'
            ? `not known, from ${givenBy(source)}`
            : ENGINES[kind] + unlessGiven(source);
      const note = when === null ? '' : conditionOf(clausesOf(when), overriding);
      return { alias, engine: name, ...(note !== '' && { note }), place: { path: file, line } };
    });
  const keyOf = ({ alias, engine, note }: (typeof all)[number]): string => JSON.stringify([alias, engine, note]);
  // Several settings files say the same: the first of them is where one looks.
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

/** The variable that tells the engine, where an expression reads one: with a URL it is all that is known. */
function givenBy(source: string): string {
  const variable = VARIABLE.exec(source)?.[1] ?? (IMPLIED.test(source) ? 'DATABASE_URL' : undefined);
  return variable === undefined ? source : `the variable ${variable} (${source})`;
}

/** A default is a developer's: what the site runs on stands in the environment. */
function unlessGiven(source: string): string {
  return source.startsWith('default') ? ', unless the environment names another' : '';
}

/** What may assign the databases anew, and the clause that says that it is there at all. */
interface Overriding {
  by: string;
  there: string | undefined;
}

function clausesOf(when: string): string[] {
  return when.split(' and ');
}

/** `local.py exists and from .local import * leaves it` */
function overridingIn(conditions: readonly (readonly string[])[]): Overriding[] {
  return conditions.flatMap((clauses) =>
    clauses.flatMap((clause, at) => {
      if (!clause.endsWith(LEAVES)) return [];
      const before = clauses[at - 1];
      return [{ by: clause.slice(0, -LEAVES.length), there: before?.endsWith(EXISTS) === true ? before : undefined }];
    }),
  );
}

/**
 * A condition as one sentence: ``when DB is "postgres", unless `from .local import *` sets it``. Of a name that is told what it is, it is
 * not told what it is not.
 */
function conditionOf(clauses: readonly string[], overriding: readonly Overriding[]): string {
  const files = overriding.flatMap(({ there }) => (there === undefined ? [] : [there]));
  const absent = files.map((there) => `${there.slice(0, -EXISTS.length)} does not exist`);
  const by = overriding.find(
    (one) => clauses.includes(one.by + LEAVES) || clauses.includes(absent[files.indexOf(one.there ?? '')] ?? ''),
  )?.by;
  const own = clauses.filter(
    (clause) => !clause.endsWith(LEAVES) && (by === undefined || ![...files, ...absent].includes(clause)),
  );
  const told = own.filter((clause) => {
    const [, name] = /^(\S+) is not /.exec(clause) ?? [];
    return name === undefined || !own.some((other) => other.startsWith(`${name} is "`));
  });
  const when = told.length > 0 ? `when ${told.join(' and ')}` : '';
  const unless = by === undefined ? '' : `unless \`${by}\` sets it`;
  return [when, unless].filter(Boolean).join(', ');
}
