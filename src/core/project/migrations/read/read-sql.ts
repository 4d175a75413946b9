import type { SqlKind, SqlStatement } from '../sql-statement';
import { matchWords, splitAtCommas, splitSql } from './sql-words';

/** A longer text is data. */
const MAX_SQL = 200_000;

/** What the beginning of a statement says; the first that fits counts. */
const STATEMENTS: readonly [pattern: string, kind: SqlKind][] = [
  ['create unique? index concurrently', 'create-index-concurrently'],
  ['create unique index', 'create-unique-index'],
  ['create fulltext|spatial? index', 'create-index'],
  ['drop index concurrently', 'drop-index-concurrently'],
  ['drop index', 'drop-index'],
  ['reindex ..concurrently', 'harmless'],
  ['reindex', 'reindex'],
  ['drop foreign? table if? exists? NAME', 'drop-table'],
  ['drop schema|database|type|sequence|extension|view|materialized', 'drop-table'],
  ['truncate table? only? NAME', 'truncate'],
  ['vacuum ..full', 'rewrite'],
  ['cluster', 'rewrite'],
  ['optimize table NAME', 'rewrite'],
  ['rename table NAME', 'rename'],
  ['lock', 'lock'],
  ['refresh materialized view concurrently', 'harmless'],
  ['refresh materialized view', 'refresh-view'],
  ['alter type NAME rename value', 'rename-value'],
  ['alter schema|view|type|materialized ..rename', 'rename'],
  ['update only? NAME ..where', 'change-rows'],
  ['update only? NAME', 'change-all-rows'],
  ['delete from only? NAME ..where', 'change-rows'],
  ['delete from only? NAME', 'change-all-rows'],
  ['insert into NAME ..from', 'change-rows'],
  ['with ..update', 'change-rows'],
  ['with ..delete', 'change-rows'],
  [
    'select|insert|set|reset|show|begin|commit|rollback|analyze|comment|grant|revoke|pragma|with|explain|create|drop|alter|vacuum',
    'harmless',
  ],
];

/** What an action of `ALTER TABLE` says: https://www.postgresql.org/docs/current/sql-altertable.html, and MySQL's beside it. */
const ACTIONS: readonly [pattern: string, kind: SqlKind][] = [
  ['rename index|constraint', 'harmless'],
  ['rename', 'rename'],
  ['drop constraint|foreign|check|trigger', 'harmless'],
  ['drop index|key', 'drop-index'],
  ['drop primary key', 'rewrite'],
  ['drop column? if? exists? NAME', 'drop-column'],
  ['add foreign|check ..valid', 'add-not-valid'],
  ['add constraint NAME foreign|check ..valid', 'add-not-valid'],
  ['add foreign key', 'add-foreign-key'],
  ['add constraint NAME foreign', 'add-foreign-key'],
  ['add check', 'add-check'],
  ['add constraint NAME check', 'add-check'],
  ['add exclude', 'add-exclusion'],
  ['add constraint NAME exclude', 'add-exclusion'],
  ['add constraint NAME unique|primary ..using', 'harmless'],
  ['add primary key', 'add-primary-key'],
  ['add constraint NAME primary', 'add-primary-key'],
  ['add unique', 'add-unique'],
  ['add constraint NAME unique', 'add-unique'],
  ['add fulltext|spatial? index|key', 'create-index'],
  ['add column? if? not? exists? NAME', 'add-column'],
  ['validate constraint', 'validate'],
  ['alter column? NAME set not null', 'set-not-null'],
  ['alter column? NAME drop not null', 'drop-not-null'],
  ['alter column? NAME set default', 'set-default'],
  ['alter column? NAME drop default', 'drop-default'],
  ['alter column? NAME set? data? type', 'alter-type'],
  ['alter column? NAME', 'harmless'],
  ['change|modify column? NAME', 'alter-type'],
  ['convert to', 'rewrite'],
  ['engine', 'rewrite'],
  ['set tablespace|logged|unlogged', 'rewrite'],
  ['set schema', 'rename'],
  ['set|reset|owner|enable|disable|replica|cluster|inherit|no|algorithm|lock|auto_increment|comment', 'harmless'],
];

/** What a column that is added says of itself; the first that fits counts. */
const NEW_COLUMNS: readonly [has: readonly string[], kind: SqlKind][] = [
  [['stored'], 'add-generated-column'],
  [['primary'], 'add-primary-key'],
  [['unique'], 'add-unique'],
  [['references'], 'add-foreign-key'],
  [['serial', 'bigserial', 'smallserial', 'auto_increment', 'identity'], 'add-volatile-column'],
  [
    ['gen_random_uuid', 'uuid_generate_v4', 'uuid_generate_v1', 'clock_timestamp', 'random', 'nextval'],
    'add-volatile-column',
  ],
  [['default'], 'add-column'],
];

const CREATES = 'create global|local? temp|temporary|unlogged? table if? not? exists? NAME';

/** What a text of SQL does, statement by statement; what it does to a table after it has created it is left out. */
export function readSql(text: string): SqlStatement[] {
  if (text.length > MAX_SQL) return [{ kind: 'other', table: null, column: null }];
  const made = new Set<string>();
  return splitSql(text).flatMap((words) => {
    const created = matchWords(CREATES, words)?.name;
    if (created !== undefined) made.add(created);
    return readStatement(words).filter(({ table }) => table === null || !made.has(table));
  });
}

function readStatement(words: readonly string[]): SqlStatement[] {
  const alter = matchWords('alter foreign? table if? exists? only? NAME', words);
  if (alter) return splitAtCommas(alter.rest).map((action) => ({ ...readAction(action), table: alter.name }));
  for (const [pattern, kind] of STATEMENTS) {
    const found = matchWords(pattern, words);
    if (found) return [{ kind, table: tableOf(kind, found.name, words), column: null }];
  }
  return [{ kind: 'other', table: null, column: null }];
}

/** An index says behind `on` whose it is. */
function tableOf(kind: SqlKind, name: string, words: readonly string[]): string | null {
  if (!kind.startsWith('create-')) return name === '' ? null : name;
  return matchWords('on only? NAME', words.slice(words.indexOf('on')))?.name ?? null;
}

function readAction(action: readonly string[]): Omit<SqlStatement, 'table'> {
  for (const [pattern, kind] of ACTIONS) {
    const found = matchWords(pattern, action);
    if (!found) continue;
    return { kind: kind === 'add-column' ? kindOfNewColumn(found.rest) : kind, column: found.name || null };
  }
  return { kind: 'other', column: null };
}

function kindOfNewColumn(words: readonly string[]): SqlKind {
  const found = NEW_COLUMNS.find(([has]) => has.some((word) => words.includes(word)));
  if (found) return found[1];
  const at = words.indexOf('null');
  return words[at - 1] === 'not' ? 'add-not-null-column' : 'add-column';
}
