import assert from 'node:assert/strict';
import { wrapped } from '../../../../src/editor/surfaces/wrapped';

suite('wrapped', () => {
  test('parts a text between words, and nothing within one', () =>
    assert.deepEqual(
      [wrapped('short'), wrapped(`${'word '.repeat(20)}end`), wrapped(`a ${'x'.repeat(100)} b`)],
      [
        ['short'],
        ['word word word word word word word word word word word word word word word word', 'word word word word end'],
        ['a', 'x'.repeat(100), 'b'],
      ],
    ));
});
