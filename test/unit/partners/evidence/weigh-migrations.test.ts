import assert from 'node:assert/strict';
import { weighMigrations } from '../../../../src/core/partners/evidence/weigh-migrations';

const migrations = (app: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${app}/migrations/${String(at + 1).padStart(4, '0')}_x.py`);

suite('weighMigrations', () => {
  test('tells of many, at the latest of the longest history', () => {
    assert.deepEqual(weighMigrations([...migrations('shop/orders', 20), ...migrations('shop/books', 30)]), [
      {
        file: 'shop/books/migrations/0030_x.py',
        line: 1,
        text: '50 migrations in 2 apps, 30 of them in books',
        topic: 'migrations',
      },
    ]);
    assert.deepEqual(weighMigrations(migrations('shop', 51)), [
      {
        file: 'shop/migrations/0051_x.py',
        line: 1,
        text: '51 migrations in 1 app, 51 of them in shop',
        topic: 'migrations',
      },
    ]);
  });

  test('says nothing of fewer, of others’, and of what is no migration', () => {
    assert.deepEqual(weighMigrations(migrations('shop', 49)), []);
    assert.deepEqual(weighMigrations(migrations('node_modules/shop', 60)), []);
    assert.deepEqual(weighMigrations([...migrations('shop', 49), 'shop/migrations/__init__.py']), []);
    assert.deepEqual(weighMigrations([]), []);
  });
});
