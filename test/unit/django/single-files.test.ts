import assert from 'node:assert/strict';
import { detectDjango } from '../../../src/core/django/detect-django';
import { memoryFiles } from '../memory-files';
import { singleFilesToRead } from '../../../src/core/django/single-files';
import { readFileFacts, type FileFacts } from '../../../src/core/django/scan/file-facts';
import { roleOfFile } from '../../../src/core/django/scan/file-roles';
import { MANAGE, SETTINGS } from './outline';

async function toRead(read: Readonly<Record<string, string>>, known: readonly string[]): Promise<string[]> {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(read)) facts.set(path, await readFileFacts(path, text));
  const files = new Map([...Object.keys(read), ...known].map((path) => [path, roleOfFile(path)]));
  const rest = { environments: [], problems: [], seen: 0, listing: [] };
  return singleFilesToRead({ files, links: new Map(), facts, ...rest });
}

test('A project in one file says so, at the line that makes it one', async () => {
  const tree = { 'app.py': 'import os\nfrom nanodjango import Django\n\napp = Django()\n' };
  const { projects } = await detectDjango(memoryFiles(tree));
  assert.deepEqual(
    projects.map(({ root, evidence }) => ({ root, evidence })),
    [
      {
        root: '.',
        evidence: [{ file: 'app.py', line: 2, text: 'app.py is a whole Django project in one file.' }],
      },
    ],
  );
});

suite('The scripts that may be a whole project', () => {
  const scripts = (directory: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${directory}s${String(index).padStart(2, '0')}.py`);
  const known = ['top.py', 'a/one.py', 'a/b/two.py', 'a/b/c/three.py', 'a/readme.txt'];

  test('are those at the top of a folder that nothing says to be Django’s', async () => {
    assert.deepEqual(await toRead({}, known), ['top.py']);
    assert.deepEqual(await toRead({ 'a/b/c/requirements.txt': 'requests\n' }, known), ['top.py']);
  });

  test('are those near the top, and beside the manifest, where Django is asked for', async () => {
    assert.deepEqual(await toRead({ 'a/b/c/requirements.txt': 'django\n' }, known), [
      ...['top.py', 'a/one.py', 'a/b/two.py', 'a/b/c/three.py'],
    ]);
    assert.deepEqual(await toRead({ 'requirements-dev.txt': 'django\n' }, known), ['top.py']);
  });

  test('are none beside a project, or in a package', async () => {
    assert.deepEqual(await toRead({ 'a/manage.py': MANAGE('b.settings') }, known), ['top.py']);
    assert.deepEqual(await toRead({ 'a/manage.py': 'print()\n' }, known), ['top.py']);
    assert.deepEqual(await toRead({ 'a/conf.py': SETTINGS }, known), ['top.py']);
    assert.deepEqual(await toRead({ 'requirements.txt': 'django\n' }, [...known, 'a/__init__.py']), [
      ...['top.py', 'a/b/two.py'],
    ]);
    assert.deepEqual(await toRead({ 'requirements.txt': 'django\n' }, ['tests/x.py', 'x.py']), ['x.py']);
  });

  test('are none where there are more than 25, and no more than 60', async () => {
    assert.deepEqual(await toRead({}, scripts('', 25)), scripts('', 25));
    assert.deepEqual(await toRead({}, scripts('', 26)), []);
    const many = ['', 'a/', 'b/'].flatMap((directory) => scripts(directory, 25));
    assert.deepEqual(await toRead({ 'requirements.txt': 'django\n' }, many), many.slice(0, 60));
  });
});
