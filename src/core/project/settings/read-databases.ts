import type { Database, DatabaseKind } from '../inventory-settings';
import { dottedName, keywordOf, stringOf, walkExpression } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { defaultArgument, variableOf } from '../python/variable-of';
import { ofScheme } from './env-scheme';
import type { Names } from './names';
import { redact } from './redact';
import { both, entryOf, type Value } from './value';

/** In the order in which an engine's path or a URL's scheme is searched for them. */
const KINDS: readonly [RegExp, DatabaseKind][] = [
  [/postgis/, 'postgis'],
  [/cockroach/, 'cockroachdb'],
  [/postgres|psycopg|psqlextra|^p[gs]ql|timescale|redshift/, 'postgresql'],
  [/mysql|mariadb/, 'mysql'],
  [/sqlite|spatialite/, 'sqlite'],
  [/oracle/, 'oracle'],
  [/mssql|sql_server/, 'mssql'],
  [/mongo|djongo/, 'mongodb'],
];
const URL_SCHEME = /^([a-z][a-z0-9+_]{1,30}):\/\//i;
const URL_IN_TEXT = /\bf["']([a-z][a-z0-9+_]{1,30}):\/\//i;
const MAX_HOPS = 3;

/** The databases that DATABASES names; none where the setting is not there. */
export function readDatabases(names: Names): Database[] {
  const value = names.get('DATABASES');
  return value ? databasesOf(value, names) : [];
}

function databasesOf(value: Value, names: Names): Database[] {
  if (value.type === 'unset') return [];
  if (value.type === 'either') return value.options.flatMap((option) => databasesOf(option, names));
  if (value.type !== 'dict') return [toDatabase('default', value, value.when, names)];
  return value.entries.flatMap(({ key, value: entry }) => {
    if (key === null && goesThroughItself(entry)) return [];
    const options = entry.type === 'either' ? entry.options : [entry];
    return options
      .filter(({ type }) => type !== 'unset')
      .flatMap((option) => {
        const when = both(value.when, both(entry.when, option.when));
        const engine = entryOf(option, 'ENGINE');
        const engines = engine?.type === 'either' ? engine.options.filter(({ type }) => type !== 'unset') : [undefined];
        return engines.map((one) => toDatabase(key ?? 'unknown', option, both(when, one?.when ?? null), names, one));
      });
  });
}

/** `for db in DATABASES.values(): db["CONN_MAX_AGE"] = 60` changes those that are there, and adds none. */
function goesThroughItself(entry: Value): boolean {
  return entry.type === 'unknown' && /^DATABASES(?:\.(?:items|values|keys)\(\))?$/.test(entry.text);
}

/** What kind of database an engine's dotted path or a URL's scheme means. */
function databaseKind(engine: string): DatabaseKind {
  return KINDS.find(([pattern]) => pattern.test(engine.toLowerCase()))?.[1] ?? 'other';
}

function toDatabase(alias: string, value: Value, when: string | null, names: Names, chosen?: Value): Database {
  const given = chosen ?? entryOf(value, 'ENGINE');
  // `{**env.db('DATABASE_URL'), 'CONN_MAX_AGE': 60}`
  const spread = value.type === 'dict' ? value.entries.find(({ key }) => key === null)?.value : undefined;
  const engine = given ?? spread ?? value;
  const base = { alias, file: engine.file, line: engine.line, when };
  if (engine.type === 'string' && given)
    return { ...base, engine: engine.value, kind: databaseKind(engine.value), source: 'ENGINE' };
  const expression = engine.type === 'unknown' ? engine.expression : null;
  const named = expression && !given ? engineArgument(expression) : null;
  if (named !== null) return { ...base, engine: named, kind: databaseKind(named), source: 'engine' };
  const fallback = expression ? (defaultOf(expression, names) ?? schemeOf(engine.text)) : null;
  const kind = fallback === null ? 'unknown' : databaseKind(fallback.text);
  const source = fallback === null || kind === 'other' ? redact('', engine.text) : fallback.source;
  return { ...base, engine: null, kind: kind === 'other' ? 'unknown' : kind, source };
}

/** `dj_database_url.config(engine='…')` */
function engineArgument(expression: Expression): string | null {
  return expression.type === 'call' ? stringOf(keywordOf(expression, 'engine')) : null;
}

/** The engine or URL that holds where the environment says nothing; names are followed to what they were given. */
function defaultOf(expression: Expression, names: Names, hops = 0): { text: string; source: string } | null {
  for (const inner of walkExpression(expression)) {
    if (inner.type === 'string') {
      const scheme = schemeOf(inner.value);
      if (scheme) return scheme;
    }
    const value = inner.type === 'name' && hops < MAX_HOPS ? names.get(inner.name) : undefined;
    if (value?.type === 'string') return schemeOf(value.value);
    if (value?.type === 'unknown' && value.expression) {
      const found = defaultOf(value.expression, names, hops + 1) ?? schemeOf(value.text);
      if (found) return found;
    }
    const variable = inner.type === 'call' ? variableOf(inner) : null;
    if (inner.type !== 'call' || !variable) continue;
    const scheme = ofScheme(dottedName(inner.callee) ?? '', variable.name, names);
    const url = schemeOf(stringOf(scheme?.given) ?? '');
    if (url) return url;
    const fallback = stringOf(defaultArgument(inner));
    if (fallback?.includes('.'))
      return { text: fallback, source: `default of ${dottedName(inner.callee) ?? 'the environment'}` };
  }
  return null;
}

/** The scheme of a URL, or of one that a text begins: `f"sqlite:///{BASE_DIR}"`. */
function schemeOf(text: string): { text: string; source: string } | null {
  const scheme = URL_SCHEME.exec(text)?.[1] ?? URL_IN_TEXT.exec(text)?.[1];
  return scheme === undefined ? null : { text: scheme, source: 'default URL' };
}
