import assert from 'node:assert/strict';
import { strangeWindowsName } from '../../../../src/core/base/names/windows-name';

suite('strangeWindowsName', () => {
  const strange: [path: string, name: string][] = [
    ['con', 'con'],
    ['a/NUL.md', 'NUL.md'],
    ['aux .txt/b', 'aux .txt'],
    ['a/com1', 'com1'],
    ['LPT¹.md', 'LPT¹.md'],
    ['a.md:stream', 'a.md:stream'],
    ['a/what?.md', 'what?.md'],
    ['"a".md', '"a".md'],
    ['tasks./a.md', 'tasks.'],
    ['a\\b ', 'b '],
    ['...', '...'],
    ['a/b\tc', 'b\tc'],
    ['a\0b/c', 'a\0b'],
    ['a/\uD800', '\uD800'],
  ];
  for (const [path, name] of strange)
    test(`${JSON.stringify(path)} has ${JSON.stringify(name)}`, () => assert.equal(strangeWindowsName(path), name));

  for (const path of [
    '',
    '.',
    '../a',
    './a.md',
    '.ruru/tasks/TASK-DB-20260102-030405.md',
    'console/context.md',
    'com10',
    'nullable.py',
    'a b/ü 😀.md',
  ]) {
    test(`${path || 'the folder itself'} has none`, () => assert.equal(strangeWindowsName(path), undefined));
  }
});
