import assert from 'node:assert/strict';
import { findLeaves, orderMigrations } from '../../../../src/core/project/migrations/order-migrations';
import { migrationText } from './migration-text';

const FIRST = migrationText('0001_initial', []);
const ORDERED = [
  FIRST,
  migrationText('0002_b', [], { after: '0010_a' }),
  migrationText('0010_a', [], { after: '0001_initial' }),
];

suite('The order of migrations', () => {
  test('each comes behind those that it builds on', () => {
    assert.deepEqual(
      orderMigrations('shop', ORDERED).map(({ name }) => name),
      ['0001_initial', '0010_a', '0002_b'],
    );
    assert.deepEqual(findLeaves('shop', ORDERED), ['0002_b']);
  });

  test('two that build on the same one are two leaves', () => {
    const others = [
      FIRST,
      migrationText('0002_b', [], { after: '0001_initial' }),
      migrationText('0002_a', [], { after: '0001_initial' }),
    ];
    assert.deepEqual(findLeaves('shop', others), ['0002_a', '0002_b']);
  });

  test('a squashed one stands for those that it replaces', () => {
    const squashed = migrationText('0001_squashed_0002', [], {
      body: 'replaces = [("shop", "0001_initial"), ("shop", "0002_b")]',
    });
    const all = [
      FIRST,
      migrationText('0002_b', [], { after: '0001_initial' }),
      squashed,
      migrationText('0003_c', [], { after: '0002_b' }),
    ];
    assert.deepEqual(findLeaves('shop', all), ['0003_c']);
    assert.deepEqual(
      orderMigrations('shop', all).map(({ name }) => name),
      ['0001_initial', '0002_b', '0001_squashed_0002', '0003_c'],
    );
  });

  test('one that asks to run before another comes before it, and is no leaf', () => {
    const all = [
      FIRST,
      migrationText('0002_b', [], { after: '0001_initial' }),
      migrationText('0003_early', [], { after: '0001_initial', body: 'run_before = [("shop", "0002_b")]' }),
    ];
    assert.deepEqual(
      orderMigrations('shop', all).map(({ name }) => name),
      ['0001_initial', '0003_early', '0002_b'],
    );
    assert.deepEqual(findLeaves('shop', all), ['0002_b']);
  });

  test('a circle ends, and loses none', () => {
    const circle = [migrationText('0001_a', [], { after: '0002_b' }), migrationText('0002_b', [], { after: '0001_a' })];
    assert.deepEqual(
      orderMigrations('shop', circle).map(({ name }) => name),
      ['0002_b', '0001_a'],
    );
  });
});
