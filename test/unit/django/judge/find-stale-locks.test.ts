import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { MANAGE, SETTINGS } from '../outline';

const service = (root: string, locked: string) => ({
  [`${root}/manage.py`]: MANAGE('shop.settings'),
  [`${root}/shop/settings.py`]: SETTINGS,
  [`${root}/pyproject.toml`]: '[project]\nname = "shop"\ndependencies = ["django>=5.2"]\n',
  [`${root}/uv.lock`]: `[[package]]\nname = "django"\nversion = "${locked}"\n`,
});

suite('findStaleLocks', () => {
  test('names the lock of every project whose requirement does not allow it', async () => {
    const { problems } = await detectDjango(
      memoryFiles({ ...service('a', '5.2.1'), ...service('b', '4.2.1'), ...service('c', '4.2.2') }),
    );
    assert.deepEqual(problems, [
      {
        path: 'b/uv.lock',
        line: 3,
        message: 'Django 4.2.1 is locked here, which b/pyproject.toml:3 (>=5.2) does not allow; lock anew.',
      },
      {
        path: 'c/uv.lock',
        line: 3,
        message: 'Django 4.2.2 is locked here, which c/pyproject.toml:3 (>=5.2) does not allow; lock anew.',
      },
    ]);
  });
});
