import assert from 'node:assert/strict';
import { judgedOnce } from '../../../../src/core/project/pieces/judged-names';

suite('judgedOnce', () => {
  test('judges each name once, and a name that it has given up again', () => {
    const judged: string[] = [];
    const isView = judgedOnce((dotted) => {
      judged.push(dotted);
      return dotted.endsWith('View');
    });
    assert.deepEqual(
      ['shop.BookView', 'shop.Book', 'shop.BookView', 'shop.Book'].map((dotted) => isView(dotted)),
      [true, false, true, false],
    );
    assert.deepEqual(judged, ['shop.BookView', 'shop.Book']);
    for (let at = 0; at < 5_000; at += 1) isView(`shop.Book${at}`);
    assert.equal(isView('shop.BookView'), true);
    assert.equal(judged.filter((dotted) => dotted === 'shop.BookView').length, 2);
  });
});
