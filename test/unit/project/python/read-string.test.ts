import assert from 'node:assert/strict';
import { readString } from '../../../../src/core/project/python/read-string';

suite('readString', () => {
  test('knows the last character that there is, and leaves what is beyond it', () => {
    assert.deepEqual([`'\\U0010ffff'`, `'\\U00110000'`, `'\\777'`, `'\\8'`].map(readString), [
      ...['\u{10FFFF}', '\\U00110000', '\u01FF', '\\8'],
    ]);
  });

  test('undoes prefixes, quotes and escapes', () => {
    assert.deepEqual(
      [`'a'`, `u"a\\n"`, `r'\\d'`, `"""a\n"b"""`, `b'\\x41\\101'`, `'\\u00e9\\q'`, `'a\\\nb'`, `'open`].map(readString),
      ['a', 'a\n', '\\d', 'a\n"b', 'AA', 'é\\q', 'ab', 'open'],
    );
  });
});
