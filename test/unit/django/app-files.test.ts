import assert from 'node:assert/strict';
import { appFilesToRead } from '../../../src/core/django/app-files';
import { readFileFacts } from '../../../src/core/django/scan/file-facts';
import { roleOfFile } from '../../../src/core/django/scan/file-roles';
import type { Scan } from '../../../src/core/django/scan/scan';

async function read(tree: Readonly<Record<string, string>>): Promise<string[]> {
  const facts: Scan['facts'] = new Map(
    await Promise.all(
      Object.entries(tree).map(async ([path, text]) => [path, await readFileFacts(path, text)] as const),
    ),
  );
  const files: Scan['files'] = new Map(Object.keys(tree).map((path) => [path, roleOfFile(path)]));
  return appFilesToRead({ files, facts, links: new Map(), environments: [], problems: [], seen: 0, listing: [] });
}

const RUNS = 'from django.core.management import execute_from_command_line\nexecute_from_command_line([])\n';

suite('appFilesToRead', () => {
  const apps = { 'shop/apps.py': '' };
  test('where nothing runs Django and nothing asks for it', async () => {
    assert.deepEqual(await read({ ...apps, 'manage.py': 'print(1)\n' }), ['shop/apps.py']);
    assert.deepEqual(await read({ ...apps, 'run.py': RUNS }), ['shop/apps.py']);
    assert.deepEqual(await read({ ...apps, 'tests/manage.py': RUNS }), ['shop/apps.py']);
    assert.deepEqual(await read({ ...apps, 'requirements.txt': 'flask\n' }), ['shop/apps.py']);
  });

  test('and none where something does', async () => {
    assert.deepEqual(await read({ ...apps, 'manage.py': RUNS }), []);
    assert.deepEqual(await read({ ...apps, 'requirements.txt': 'django\n' }), []);
  });
});
