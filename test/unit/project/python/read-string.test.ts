import assert from 'node:assert/strict';
import { readString } from '../../../../src/core/project/python/read-string';

suite('readString', () => {
  test('undoes prefixes, quotes and escapes', () => {
    assert.deepEqual(
      [`'a'`, `u"a\\n"`, `r'\\d'`, `"""a\n"b"""`, `b'\\x41\\101'`, `'\\u00e9\\q'`, `'a\\\nb'`, `'open`].map(readString),
      ['a', 'a\n', '\\d', 'a\n"b', 'AA', 'é\\q', 'ab', 'open'],
    );
  });
});
