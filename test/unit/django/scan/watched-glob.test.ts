import assert from 'node:assert/strict';
import path from 'node:path';
import { roleOfFile, WATCHED_GLOB } from '../../../../src/core/django/scan/file-roles';

/** What nothing else of the glob takes in. */
const WATCHED = [
  'shop/old_manage_dev.py',
  'bin/manage',
  'shop/settings_local.py',
  'shop/settings/local.py',
  'config/wsgi_dev.py',
  'config/asgi_dev.py',
  'config/asgi/__init__.py',
  'config/wsgi/__init__.py',
  'shop/apps.py',
  'shop/migrations/0001_initial.py',
  'conftest.py',
  'runtests.py',
  'run_tests.py',
  'pytest.ini',
  'pytest.toml',
  'tox.ini',
  'tox.toml',
  '.env',
  '.env.local',
  '.envrc',
  '.envs/local/django',
  'deploy/web.env',
  'compose.yml',
  'docker-compose.yaml',
  'deploy/web.Dockerfile',
  'Procfile',
  '.devcontainer.json',
  '.devcontainer/devcontainer.json',
  '.devcontainer/web/devcontainer.json',
  '.vscode/launch.json',
  'app.json',
  'fly.toml',
  'render.yml',
  'render.yaml',
  '.do/app.yml',
  '.do/deploy.template.yaml',
  '.mise.toml',
  'mise.local.toml',
  '.github/workflows/ci.yml',
  '.github/workflows/ci.yaml',
];

suite('What detection is watched for', () => {
  for (const file of WATCHED)
    test(file, () => {
      assert.ok(path.matchesGlob(file, WATCHED_GLOB));
    });

  test('what sets the environment of an editor, of developers or at a host is read', () => {
    const from = WATCHED.indexOf('.devcontainer.json');
    const read = WATCHED.slice(from, WATCHED.indexOf('mise.local.toml') + 1).map(roleOfFile);
    assert.deepEqual([...new Set(read)], ['configuration']);
    assert.deepEqual(
      ['web/manifest.json', '.vscode/settings.json', 'shop/app.yaml', 'devcontainer.json'].map(roleOfFile),
      ['none', 'none', 'none', 'none'],
    );
  });

  test('not what tells nothing of it', () => {
    const others = ['shop/models.py', 'shop/migrations/0002_more.py', 'README.md', 'shop/wsgi/other.py', 'manage.sh'];
    assert.deepEqual(
      others.filter((file) => path.matchesGlob(file, WATCHED_GLOB)),
      [],
    );
  });
});
