import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createNodeFiles } from '../../../../src/node/reading/node-files';
import { searchedFiles } from '../../../../src/node/reading/searched-files';

suite('Files that are searched', () => {
  let home: string;
  setup(() => (home = realpathSync.native(mkdtempSync(join(tmpdir(), 'home-')))));
  teardown(() => rmSync(home, { recursive: true, force: true }));

  const write = (path: string, text = ''): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const walk = async (folder: string, under?: string) => {
    const files = searchedFiles(folder, createNodeFiles(folder), home);
    const found = await files.walk({ wanted: () => true, ...(under !== undefined && { under }) });
    return { files: found.files.map(({ path }) => path), problems: found.problems.map(({ message }) => message) };
  };

  test('of a home folder are those at its top and right below, and that is said', async () => {
    for (const path of ['notes.py', 'shop/manage.py', 'projects/blog/manage.py']) write(path);
    assert.deepEqual(await walk(home), {
      files: ['notes.py', 'shop/manage.py'],
      problems: [
        `Nothing of Django is at the top of ${home}, which holds more than a project: only it and the folders right in it were looked through, deeper ones were left out. Name the folder of the project.`,
      ],
    });
    assert.deepEqual(await walk(home, 'projects/blog'), { files: ['projects/blog/manage.py'], problems: [] });
  });

  test('are all of them where the top speaks of Django, or the folder is somebody’s project', async () => {
    write('requirements.txt', 'Django==5.2\n');
    write('projects/blog/pages/manage.py');
    assert.deepEqual(await walk(home), {
      files: ['projects/blog/pages/manage.py', 'requirements.txt'],
      problems: [],
    });
    assert.deepEqual(await walk(join(home, 'projects')), { files: ['blog/pages/manage.py'], problems: [] });
  });
});
