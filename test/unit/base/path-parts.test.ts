import assert from 'node:assert/strict';
import * as parts from '../../../src/core/base/path-parts';
import { summarisePaths } from '../../../src/core/base/summarise-paths';

suite('Paths', () => {
  const PATHS = ['a', 'a/b.py', 'a/b/c.PY', '/a', ''];

  test('have a directory, a name, a depth and parents', () => {
    const told = PATHS.map((path) => [
      path,
      [
        parts.directoryOf(path),
        parts.nameOf(path),
        parts.stemOf(path),
        parts.depthOf(path),
        parts.withParents(path).join(' '),
      ],
    ]);
    assert.deepEqual(Object.fromEntries(told), {
      a: ['', 'a', 'a', 1, 'a '],
      'a/b.py': ['a', 'b.py', 'b', 2, 'a/b.py a '],
      'a/b/c.PY': ['a/b', 'c.PY', 'c.PY', 3, 'a/b/c.PY a/b a '],
      '/a': ['', 'a', 'a', 2, '/a '],
      '': ['', '', '', 0, ''],
    });
  });

  test('are joined below a folder', () => {
    assert.deepEqual(
      [parts.joinPath('', 'a'), parts.joinPath('a', ''), parts.joinPath('a', 'b'), parts.joinPath('', '')],
      ['a', 'a', 'a/b', ''],
    );
  });

  test('are read as people write them, where they stay in the folder', () => {
    const written = [
      'a\\b',
      ' ./a/../b/ ',
      '..',
      'a/../..',
      '/a',
      '\\a',
      'C:\\a',
      'c:a',
      'a\0',
      '',
      '.',
      'a//b',
      'a:b',
      'ab:c',
    ];
    assert.deepEqual(Object.fromEntries(written.map((one) => [one, parts.folderPath(one)])), {
      'a\\b': 'a/b',
      ' ./a/../b/ ': 'b',
      '..': undefined,
      'a/../..': undefined,
      '/a': undefined,
      '\\a': undefined,
      'C:\\a': undefined,
      'c:a': undefined,
      'a\0': undefined,
      '': '',
      '.': '',
      'a//b': 'a/b',
      'a:b': undefined,
      'ab:c': 'ab:c',
    });
  });

  test('lie inside of a directory by whole names', () => {
    const pairs: [string, string][] = [
      ['a', 'a'],
      ['a/b', 'a'],
      ['ab', 'a'],
      ['a', 'a/b'],
      ['a', ''],
      ['b/a', 'a'],
    ];
    assert.deepEqual(
      pairs.map(([path, directory]) => parts.isInside(path, directory)),
      [true, true, false, false, true, false],
    );
  });

  test('are ordered by depth, then by their characters', () => {
    assert.deepEqual(['b', 'a/b', 'B', '', 'a/a', 'a', 'a'].sort(parts.nearestToTop), [
      '',
      'B',
      'a',
      'a',
      'b',
      'a/a',
      'a/b',
    ]);
  });

  test('are told in few words', () => {
    assert.deepEqual(summarisePaths(['a/b', 'a/c', 'a/d/e', 'f', 'g']), 'a (2), a/d/e, f, g');
  });
});
