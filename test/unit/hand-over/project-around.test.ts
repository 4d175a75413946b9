import assert from 'node:assert/strict';
import { detectDjango } from '../../../src/core/django/detect-django';
import { projectAround } from '../../../src/core/hand-over/project-around';
import { MANAGE, SETTINGS } from '../django/outline';
import { memoryFiles } from '../memory-files';

suite('projectAround', () => {
  test('of projects in one directory takes that whose settings stand around the path', async () => {
    const { projects } = await detectDjango(
      memoryFiles({
        'manage_north.py': MANAGE('north.settings.dev'),
        'manage_south.py': MANAGE('south.settings.dev'),
        'north/settings/dev.py': SETTINGS,
        'south/settings/dev.py': SETTINGS,
        'inner/manage.py': MANAGE('inner.settings'),
      }),
    );
    const paths = ['north/urls.py', 'south/urls.py', 'inner/south/urls.py', 'apps/models.py', ''];
    assert.deepEqual(
      paths.map((path) => projectAround(projects, path)?.manage),
      ['manage_north.py', 'manage_south.py', 'inner/manage.py', 'manage_north.py', 'manage_north.py'],
    );
  });
});
