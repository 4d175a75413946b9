import assert from 'node:assert/strict';
import { protectedDirectory } from '../../../../src/core/base/names/protected-directory';

suite('protectedDirectory', () => {
  const refused: [path: string, part: string][] = [
    ['.git', '.git'],
    ['.git/tasks', '.git'],
    ['backend/.GIT/hooks', '.GIT'],
    ['.git./x', '.git.'],
    ['.git . .', '.git . .'],
    ['.g\u200Cit', '.g\u200Cit'],
    ['.git::$INDEX_ALLOCATION/x', '.git::$INDEX_ALLOCATION'],
    ['GIT~1/x', 'GIT~1'],
    ['.vscode', '.vscode'],
    ['VSCODE~1', 'VSCODE~1'],
    ['.github/tasks', '.github'],
    ['.idea/tasks', '.idea'],
    ['.hg', '.hg'],
    ['frontend/node_modules/x', 'node_modules'],
    ['Node_Modules', 'Node_Modules'],
  ];
  for (const [path, part] of refused)
    test(`${JSON.stringify(path)} is`, () => assert.equal(protectedDirectory(path), part));

  for (const path of [
    '.ruru/tasks',
    '.tasks',
    'git/tasks',
    'github',
    '.gitignored',
    '.git-tasks',
    'tasks/vscode',
    'node',
    'a.git',
    '',
    '. .',
  ]) {
    test(`${JSON.stringify(path)} is not`, () => assert.equal(protectedDirectory(path), undefined));
  }
});
