import type { Database, DatabaseKind } from '../inventory-settings';
import { dottedName, keywordOf, stringOf, walkExpression } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { variableOf } from './read-environment';
import { redact } from './redact';
import { entryOf, type Value } from './value';

/** In the order in which an engine's path or a URL's scheme is searched for them. */
const KINDS: readonly [RegExp, DatabaseKind][] = [
  [/postgis/, 'postgis'],
  [/cockroach/, 'cockroachdb'],
  [/postgres|psycopg|psqlextra|^pgsql|timescale|redshift/, 'postgresql'],
  [/mysql|mariadb/, 'mysql'],
  [/sqlite|spatialite/, 'sqlite'],
  [/oracle/, 'oracle'],
  [/mssql|sql_server/, 'mssql'],
  [/mongo|djongo/, 'mongodb'],
];
const URL_SCHEME = /^([a-z][a-z0-9+_]{1,30}):\/\//i;

/** The databases that DATABASES names; none where the setting is not there. */
export function readDatabases(value: Value | undefined): Database[] {
  if (!value) return [];
  if (value.type === 'either') return value.options.flatMap(readDatabases);
  if (value.type !== 'dict') return [toDatabase('default', value, value.when)];
  return value.entries.flatMap(({ key, value: entry }) => {
    const options = entry.type === 'either' ? entry.options : [entry];
    return options.map((option) => toDatabase(key ?? 'unknown', option, option.when ?? entry.when ?? value.when));
  });
}

/** What kind of database an engine's dotted path or a URL's scheme means. */
function databaseKind(engine: string): DatabaseKind {
  return KINDS.find(([pattern]) => pattern.test(engine.toLowerCase()))?.[1] ?? 'other';
}

function toDatabase(alias: string, value: Value, when: string | null): Database {
  const given = entryOf(value, 'ENGINE');
  const engine = given ?? value;
  const base = { alias, file: engine.file, line: engine.line, when };
  if (engine.type === 'string')
    return { ...base, engine: engine.value, kind: databaseKind(engine.value), source: 'ENGINE' };
  const expression = engine.type === 'unknown' ? engine.expression : null;
  const named = expression && !given ? engineArgument(expression) : null;
  if (named !== null) return { ...base, engine: named, kind: databaseKind(named), source: 'engine' };
  const fallback = expression ? defaultOf(expression) : null;
  const kind = fallback === null ? 'unknown' : databaseKind(fallback.text);
  const source = fallback === null || kind === 'other' ? redact('', engine.text) : fallback.source;
  return { ...base, engine: null, kind: kind === 'other' ? 'unknown' : kind, source };
}

/** `dj_database_url.config(engine='…')` */
function engineArgument(expression: Expression): string | null {
  return expression.type === 'call' ? stringOf(keywordOf(expression, 'engine')) : null;
}

/** The engine or URL that holds where the environment says nothing. */
function defaultOf(expression: Expression): { text: string; source: string } | null {
  for (const inner of walkExpression(expression)) {
    const scheme = inner.type === 'string' ? URL_SCHEME.exec(inner.value)?.[1] : undefined;
    if (scheme !== undefined) return { text: scheme, source: 'default URL' };
    if (inner.type !== 'call' || !variableOf(inner)) continue;
    const fallback = stringOf(keywordOf(inner, 'default') ?? inner.args[1]);
    if (fallback?.includes('.'))
      return { text: fallback, source: `default of ${dottedName(inner.callee) ?? 'the environment'}` };
  }
  return null;
}
