import assert from 'node:assert/strict';
import { isPlain } from '../../../src/core/redact/is-plain';
import cases from './secret-cases.json';

suite('isPlain', () => {
  test('lets titles, ids, dates and sentences through', () => {
    const texts = ['Work number 12 on the orders', 'TASK-DB-20260102-090507', '2026-01-02', 'Step 3, which says more.'];
    assert.deepEqual(texts.map(isPlain), [true, true, true, true]);
  });

  test('has what may hold a secret read', () => {
    const texts = [
      'the login of ada',
      'Basic a2V5Om9m',
      'mysql -p hunter2',
      'sk-abcdefghijklmnop',
      'HRKU-ABCDEFGHIJ-12345678',
      'a=b',
      '`x`',
      'one\ntwo',
      'x'.repeat(401),
    ];
    assert.deepEqual(texts.filter(isPlain), []);
  });

  test('lets no case of a secret through', () => {
    const texts = cases.secrets.map(({ text }) => text.replaceAll(/[⟦⟧]/g, ''));
    assert.ok(texts.length > 200);
    assert.deepEqual(texts.filter(isPlain), []);
  });
});
