import assert from 'node:assert/strict';
import { parseDiff } from '../../../src/core/review/parse-diff';

suite('parseDiff', () => {
  const cases: { name: string; diff: string[]; files: unknown[] }[] = [
    { name: 'nothing', diff: [''], files: [] },
    {
      name: 'lines that look like heads, a CR, and no line break at the end',
      diff: [
        'diff --git a/a b.sql b/a b.sql',
        'index 1..2 100644',
        '--- a/a b.sql\t',
        '+++ b/a b.sql\t',
        '@@ -1,2 +1,2 @@ x',
        '--- a/old',
        '-two\r',
        '\\ No newline at end of file',
        '+++ b/new',
        '+diff --git a/x b/x\r',
        '\\ No newline at end of file',
      ],
      files: [
        {
          path: 'a b.sql',
          fate: 'modified',
          opaque: false,
          hunks: [{ line: 1, added: ['++ b/new', 'diff --git a/x b/x'], removed: ['-- a/old', 'two'] }],
        },
      ],
    },
    {
      name: 'lines around a change, which part it',
      diff: ['diff --git a/a b/a', '--- a/a', '+++ b/a', '@@ -3,4 +3,4 @@', ' 3', '+new', ' 4', '-5', ' 6'],
      files: [
        {
          path: 'a',
          fate: 'modified',
          opaque: false,
          hunks: [
            { line: 4, added: ['new'], removed: [] },
            { line: 5, added: [], removed: ['5'] },
          ],
        },
      ],
    },
    {
      name: 'a rename without a line, a mode, a binary file, a submodule, a file that is gone',
      diff: [
        'diff --git a/old.py b/new.py',
        'similarity index 100%',
        'rename from old.py',
        'rename to new.py',
        'diff --git a/run.sh b/run.sh',
        'old mode 100644',
        'new mode 100755',
        'diff --git a/a.png b/a.png',
        'new file mode 100644',
        'Binary files /dev/null and b/a.png differ',
        'diff --git a/lib b/lib',
        'index 1111111..2222222 160000',
        '--- a/lib',
        '+++ b/lib',
        '@@ -1 +1 @@',
        '-Subproject commit 1',
        '+Subproject commit 2',
        'diff --git a/gone.py b/gone.py',
        'deleted file mode 100644',
        '--- a/gone.py',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-x',
      ],
      files: [
        { path: 'new.py', fate: 'renamed', opaque: false, hunks: [] },
        { path: 'run.sh', fate: 'modified', opaque: false, hunks: [] },
        { path: 'a.png', fate: 'added', opaque: true, hunks: [] },
        {
          path: 'lib',
          fate: 'modified',
          opaque: true,
          hunks: [{ line: 1, added: ['Subproject commit 2'], removed: ['Subproject commit 1'] }],
        },
        { path: 'gone.py', fate: 'deleted', opaque: false, hunks: [{ line: 0, added: [], removed: ['x'] }] },
      ],
    },
    {
      name: 'names in quotes',
      diff: [
        String.raw`diff --git "a/a\"\303\274\t.py" "b/a\"\303\274\t.py"`,
        'new file mode 100644',
        '--- /dev/null',
        String.raw`+++ "b/a\"\303\274\t.py"`,
        '@@ -0,0 +1 @@',
        '+x',
      ],
      files: [{ path: 'a"ü\t.py', fate: 'added', opaque: false, hunks: [{ line: 1, added: ['x'], removed: [] }] }],
    },
    {
      name: 'a combined diff tells no file',
      diff: ['diff --cc a.py', 'index 1,2..3', '--- a/a.py', '+++ b/a.py', '@@@ -1,1 -1,1 +1,2 @@@', '++x'],
      files: [],
    },
    {
      name: 'a hunk that ends before its count',
      diff: ['diff --git a/a b/a', '--- a/a', '+++ b/a', '@@ -0,0 +1,9 @@', '+x'],
      files: [{ path: 'a', fate: 'modified', opaque: false, hunks: [{ line: 1, added: ['x'], removed: [] }] }],
    },
  ];
  for (const { name, diff, files } of cases) test(name, () => assert.deepEqual(parseDiff(diff.join('\n')), files));
});
