import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';

suite('A folder without Django', () => {
  test('names what was read and asks for none, the nearest first; a look-alike speaks for itself', async () => {
    const { kind, against } = await detectDjango(
      memoryFiles({
        'a/b/setup.cfg': '[metadata]\nname = b\n',
        'requirements.txt': 'flask\n',
        'a/requirements.txt': 'pytest-django\n',
        'uv.lock': 'version = 1\n',
      }),
    );
    assert.deepEqual(
      { kind, against },
      {
        kind: 'none',
        against: [
          { file: 'a/requirements.txt', line: 1, text: 'pytest-django is a test plugin, not Django.' },
          { file: 'requirements.txt', line: 1, text: 'No Django is required here.' },
          { file: 'a/b/setup.cfg', line: 1, text: 'No Django is required here.' },
        ],
      },
    );
  });
});
