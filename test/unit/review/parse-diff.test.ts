import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parseDiff } from '../../../src/core/review/parse-diff';
import { unquotePath } from '../../../src/core/review/unquote-path';

/** A diff of several kinds of files, as git writes it with `--unified=0`. */
const DIFF = [
  'diff --git a/shop/a.py b/shop/a.py',
  'index 1..2 100644',
  '--- a/shop/a.py',
  '+++ b/shop/a.py',
  '@@ -2 +2,2 @@ def f():',
  '-old',
  '+new',
  '+@@ -1 +1 @@ no head',
  '@@ -9,1 +10,0 @@',
  '-gone',
  '\\ No newline at end of file',
  'diff --git a/old name.py b/new name.py',
  'similarity index 90%',
  'rename from old name.py',
  'rename to new name.py',
  'diff --git a/gone.py b/gone.py',
  'deleted file mode 100644',
  '--- a/gone.py',
  '+++ /dev/null',
  '@@ -1 +0,0 @@',
  '-x',
  'diff --git "a/b\\303\\244r.py" "b/b\\303\\244r.py"',
  'new file mode 100644',
  '--- /dev/null',
  '+++ "b/b\\303\\244r.py"',
  '@@ -0,0 +1 @@',
  '+y',
  'diff --git a/x.png b/x.png',
  'Binary files a/x.png and b/x.png differ',
  'diff --git a/sub b/sub',
  'index 1111111..2222222 160000',
  '--- a/sub',
  '+++ b/sub',
  '@@ -1 +1 @@',
  '-Subproject commit 1',
  '+Subproject commit 2',
  '',
].join('\n');

suite('parseDiff', () => {
  test('reads changes, renames, deletions, quoted names, binary files and submodules', () => {
    assert.deepEqual(
      parseDiff(DIFF).map(({ path, fate, opaque, hunks }) => ({
        path,
        fate,
        opaque,
        hunks: hunks.map(({ line, added, removed }) => [line, added, removed]),
      })),
      [
        {
          path: 'shop/a.py',
          fate: 'modified',
          opaque: false,
          hunks: [
            [2, ['new', '@@ -1 +1 @@ no head'], ['old']],
            [10, [], ['gone']],
          ],
        },
        { path: 'new name.py', fate: 'renamed', opaque: false, hunks: [] },
        { path: 'gone.py', fate: 'deleted', opaque: false, hunks: [[0, [], ['x']]] },
        { path: 'bär.py', fate: 'added', opaque: false, hunks: [[1, ['y'], []]] },
        { path: 'x.png', fate: 'modified', opaque: true, hunks: [] },
        {
          path: 'sub',
          fate: 'modified',
          opaque: true,
          hunks: [[1, ['Subproject commit 2'], ['Subproject commit 1']]],
        },
      ],
    );
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDiff(`diff --git a/x b/x\n${text}`)));
    const lines = fc.constantFrom(...DIFF.split('\n'));
    fc.assert(fc.property(fc.array(lines), (some) => void parseDiff(some.join('\n'))));
  });

  test('names paths as they are', () => {
    assert.deepEqual(['"a\\tb\\"c\\\\"', 'plain', '"x'].map(unquotePath), ['a\tb"c\\', 'plain', '"x']);
    assert.deepEqual(['"\\a\\b\\t\\n\\v\\f\\r"', '"\\303\\251\\q"', '""', '"'].map(unquotePath), [
      '\x07\b\t\n\v\f\r',
      'éq',
      '',
      '"',
    ]);
  });
});
