import assert from 'node:assert/strict';
import { countOf, groupOf, joinParts, linked } from '../../../../src/core/project/contents/content-row';

suite('A row of contents', () => {
  test('says how many there are, leaves out what is empty, and leads nowhere where nothing belongs to it', () => {
    const link = { kind: 'view' as const, label: 'index', file: 'shop/views.py', line: 3 };
    assert.deepEqual([linked([link]), linked([])], [{ links: [link] }, {}]);
    assert.deepEqual(
      [countOf(0, 'field'), countOf(1, 'index', 'indexes'), countOf(2, 'index', 'indexes')],
      [...['0 fields', '1 index', '2 indexes']],
    );
    assert.equal(joinParts(', ', 'a', null, '', 'b'), 'a, b');
    const row = { kind: 'URL' as const, label: '/', description: '', at: null };
    assert.deepEqual(
      [groupOf('URLs', []), groupOf('URLs', [row])],
      [[], [{ kind: 'group', label: 'URLs', description: '1', at: null, rows: [row] }]],
    );
  });
});
