import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { detectDjango } from '../../../src/core/django/detect-django';
import { createNodeFiles } from '../../../src/node/reading/node-files';

const MANAGE =
  "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.app.settings')\nfrom django.core.management import execute_from_command_line\n";

suite('detection on a disk', () => {
  let root: string;

  setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'detect-'));
    await write('shop/app/manage.py', MANAGE);
    await write('shop/app/settings.py', 'INSTALLED_APPS = []\n');
  });

  teardown(() => rm(root, { recursive: true, force: true }));

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }

  async function detect() {
    const { projects, problems } = await detectDjango(createNodeFiles(root));
    return {
      projects: projects.map(({ root, manage, evidence }) => [root, manage, ...evidence.map(({ file }) => file)]),
      problems,
    };
  }

  test('a symlinked manage.py belongs to what it points to', async () => {
    await symlink('shop/app/manage.py', join(root, 'manage.py'));
    await symlink('..', join(root, 'shop/loop'));
    await symlink('manage.py', join(root, 'shop/manage.py'));
    assert.deepEqual(await detect(), {
      projects: [
        [
          'shop/app',
          'shop/app/manage.py',
          'shop/app/manage.py',
          'manage.py',
          'shop/app/manage.py',
          'shop/app/settings.py',
        ],
      ],
      problems: [],
    });
  });

  test('a manage.py that links into a package of src is that one, whatever it is called there', async () => {
    await write('src/web/__init__.py', '');
    await write('src/web/start.py', MANAGE.replace('shop.app', 'web'));
    await write('src/web/settings.py', 'INSTALLED_APPS = []\n');
    await symlink('src/web/start.py', join(root, 'manage.py'));
    const { projects } = await detect();
    assert.deepEqual(projects[1], [
      'src/web',
      'src/web/start.py',
      'src/web/start.py',
      'manage.py',
      'src/web/start.py',
      'src/web/settings.py',
    ]);
  });

  test('a manifest of 50 MB is named, and the rest goes on', async () => {
    await write('requirements.txt', '');
    await truncate(join(root, 'requirements.txt'), 50 * 1024 * 1024);
    const { projects, problems } = await detect();
    assert.equal(projects.length, 1);
    assert.deepEqual(problems, [
      { path: 'requirements.txt', line: 1, message: 'This file is too large to be read (52428800 bytes).' },
    ]);
  });

  test('files and directories without permission are named, and the rest goes on', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await write('requirements.txt', 'django\n');
    await write('closed/manage.py', MANAGE);
    await chmod(join(root, 'requirements.txt'), 0);
    await chmod(join(root, 'closed'), 0);
    const { projects, problems } = await detect();
    await chmod(join(root, 'closed'), 0o700);
    assert.equal(projects.length, 1);
    assert.deepEqual(problems, [
      { path: 'closed', line: 1, message: 'The directory cannot be read: no permission.' },
      { path: 'requirements.txt', line: 1, message: 'This file cannot be read: no permission.' },
    ]);
  });

  test('a lock that the requirement does not allow is named', async () => {
    await write('pyproject.toml', '[project]\nname = "shop"\ndependencies = ["django~=5.2.0"]\n');
    await write('uv.lock', '[[package]]\nname = "django"\nversion = "4.2.1"\n');
    assert.deepEqual((await detect()).problems, [
      {
        path: 'uv.lock',
        line: 3,
        message: 'Django 4.2.1 is locked here, which pyproject.toml:3 (~=5.2.0) does not allow; lock anew.',
      },
    ]);
  });
});
