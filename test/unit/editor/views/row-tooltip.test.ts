import assert from 'node:assert/strict';
import { rowTooltip } from '../../../../src/editor/views/row-tooltip';

suite('The tooltip of a row', () => {
  test('has all of it, what it is and where', () => {
    assert.equal(
      rowTooltip('books/<slug:slug>/', 'any method · BookDetail', 'URL route', {
        file: 'catalog/urls.py',
        line: 8,
      }).toString(),
      '**books/\\<slug\\:slug\\>/**\n\nany method · BookDetail\n\nURL route · catalog/urls\\.py\\:8',
    );
  });

  test('leaves out what there is not', () =>
    assert.equal(rowTooltip('bookshop', '', 'Django project').toString(), '**bookshop**\n\nDjango project'));
});
