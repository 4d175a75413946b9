import assert from 'node:assert/strict';
import type { Database, DatabaseKind } from '../../../../src/core/project/inventory-settings';
import { enginesOf } from '../../../../src/core/project/migrations/engines-of';

const database = (kind: DatabaseKind): Database => ({
  alias: 'default',
  engine: null,
  kind,
  source: 'ENGINE',
  when: null,
  file: 'shop/settings.py',
  line: 1,
});

const ALL = ['postgresql', 'mysql', 'sqlite'];

suite('The engines that migrations are judged for', () => {
  const rows: readonly [kinds: DatabaseKind[], engines: string[], note: string][] = [
    [['postgis'], ['postgresql'], 'Judged for PostgreSQL, as the settings say.'],
    [['sqlite', 'mysql'], ['mysql'], 'Judged for MySQL, as the settings say.'],
    [['sqlite'], ['sqlite'], 'Judged for SQLite, as the settings say.'],
    [['postgresql', 'mysql'], ['postgresql', 'mysql'], 'Judged for PostgreSQL and MySQL, as the settings say.'],
    [
      ['sqlite', 'unknown'],
      ALL,
      'The settings do not tell the engine in plain text: judged for the strictest of PostgreSQL, MySQL and SQLite.',
    ],
    [
      [],
      ALL,
      'The settings do not tell the engine in plain text: judged for the strictest of PostgreSQL, MySQL and SQLite.',
    ],
    [['oracle'], ALL, 'There are no rules for oracle: judged for the strictest of PostgreSQL, MySQL and SQLite.'],
  ];
  for (const [kinds, engines, note] of rows) {
    test(kinds.join(' and ') || 'none', () => {
      const choice = enginesOf({ databases: kinds.map(database), variants: [] });
      assert.deepEqual(choice, { engines, known: engines.length < 3, note });
    });
  }
});
