import assert from 'node:assert/strict';
import { trackDjango, updateDetection } from '../../../../src/core/django/detect-django';
import type { Files, PathKind } from '../../../../src/core/base/ports';
import { memoryFiles } from '../../memory-files';

const TREE = { 'demo/pages.txt': '', 'README.md': '' };

/** What detection says of extra roots: the projects' roots, and its problems. */
async function look(
  extraRoots: string[],
  kinds: Record<string, PathKind> = {},
): Promise<{ projects: string[]; problems: string[] }> {
  const files: Files = { ...memoryFiles(TREE), kindAt: async (path) => kinds[path] ?? memoryFiles(TREE).kindAt(path) };
  const { detection } = await trackDjango(files, { extraRoots });
  return {
    projects: detection.projects.map(({ root }) => root),
    problems: detection.problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
  };
}

const named = (root: string, what: string): string =>
  `.:1 djangoDeveloper.extraRoots names ${JSON.stringify(root)}, which ${what}`;
const OUTSIDE = 'does not lie in the workspace folder and is no project: name a directory in it, by its relative path.';

suite('checkExtraRoots', () => {
  test('takes a directory of the folder, however it is written, and once', async () => {
    assert.deepEqual(await look(['demo']), { projects: ['demo'], problems: [] });
    assert.deepEqual(await look(['./demo/', '.\\demo', 'demo//', 'x/../demo']), { projects: ['demo'], problems: [] });
    assert.deepEqual((await look(['.', ''])).projects, ['.']);
  });

  test('takes the directories that a glob names, and follows new ones', async () => {
    const tree: Record<string, string> = {
      'services/a/x.txt': '',
      'services/b/y/z.txt': '',
      'services/node_modules/n/x': '',
    };
    const files: Files = {
      ...memoryFiles(tree),
      walk: (request) => memoryFiles(tree).walk(request),
      glob: (glob) => memoryFiles(tree).glob(glob),
    };
    const first = await trackDjango(files, { extraRoots: ['services/*'] });
    tree['services/c/x.txt'] = '';
    const second = await updateDetection(files, first.scan, ['services/c/x.txt'], { extraRoots: ['services/*'] });
    assert.deepEqual(
      [first, second].map(({ detection }) => detection.projects.map(({ root }) => root)),
      [
        ['services/a', 'services/b'],
        ['services/a', 'services/b', 'services/c'],
      ],
    );
  });

  const refused: [root: string, what: string, kind?: PathKind][] = [
    ['nowhere', 'does not exist and is no project: create it, or take it out of the setting.'],
    ['README.md', 'is a file and no project: name its directory.'],
    ['services/*', 'matches no directory and so no project: create one, or take it out of the setting.'],
    ['{..,x}/*', OUTSIDE],
    ['/etc', OUTSIDE],
    ['/demo', OUTSIDE],
    ['\\demo', OUTSIDE],
    ['C:\\demo', OUTSIDE],
    ['..', OUTSIDE],
    ['demo/../../demo', OUTSIDE],
    ['demo\0', OUTSIDE],
    ['away', 'is a link to a place outside the workspace folder and no project: name a directory in it.', 'outside'],
    ['locked', 'cannot be looked at and is no project: give yourself permission to read it.', 'unknown'],
  ];
  for (const [root, what, kind] of refused) {
    test(`makes no project of ${JSON.stringify(root)}, and says why`, async () => {
      assert.deepEqual(await look([root], kind && { [root]: kind }), { projects: [], problems: [named(root, what)] });
    });
  }

  test('looks again with each change', async () => {
    const tree: Record<string, string> = { 'a.txt': '' };
    const files: Files = {
      ...memoryFiles(tree),
      walk: (request) => memoryFiles(tree).walk(request),
      kindAt: (path) => memoryFiles(tree).kindAt(path),
      glob: (glob) => memoryFiles(tree).glob(glob),
    };
    const first = await trackDjango(files, { extraRoots: ['site'] });
    assert.deepEqual(first.detection.problems.length, 1);
    tree['site/settings.py'] = '';
    const second = await updateDetection(files, first.scan, ['site/settings.py'], { extraRoots: ['site'] });
    assert.deepEqual([second.detection.projects.map(({ root }) => root), second.detection.problems], [['site'], []]);
  });
});
