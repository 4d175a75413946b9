import assert from 'node:assert/strict';
import { shortenText } from '../../../src/core/base/shorten-text';

suite('shortenText', () => {
  test('leaves what is short, and cuts the rest between characters', () => {
    assert.deepEqual(
      ['abcd', 'abcde', 'ab cde', 'ab🟢de', 'a🟢de'].map((text) => shortenText(text, 4)),
      ['abcd', 'abc…', 'ab…', 'ab…', 'a🟢…'],
    );
  });
});
