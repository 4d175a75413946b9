import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { MANAGE, SETTINGS } from '../outline';

suite('Projects aside', () => {
  test('make no Django of a folder, and say why', async () => {
    const detect = async (directory: string): Promise<unknown> => {
      const project = {
        [`${directory}/manage.py`]: MANAGE('site.settings'),
        [`${directory}/site/settings.py`]: SETTINGS,
      };
      const others = Array.from({ length: 30 }, (_, at) => [`tool/part_${at}.py`, 'import numpy\n'] as const);
      const tree: Record<string, string> = {
        ...project,
        'setup.py': 'setup(name="tool")\n',
        ...Object.fromEntries<string>(others),
      };
      const { kind, isDjango, against } = await detectDjango(memoryFiles(tree));
      return [kind, isDjango, ...against.map(({ file, line, text }) => `${file}:${line} ${text}`)];
    };
    const told: Record<string, unknown> = {};
    for (const directory of ['tests', 'tests/testproject', 'example', 'examples/shop', 'docs/demo', 'shop'])
      told[directory] = await detect(directory);
    assert.deepEqual(told, {
      tests: ['example-only', false, 'tests/manage.py:3 This project is there for tests.'],
      'tests/testproject': ['example-only', false, 'tests/testproject/manage.py:3 This project is there for tests.'],
      example: ['example-only', false, 'example/manage.py:3 This project is an example.'],
      'examples/shop': ['example-only', false, 'examples/shop/manage.py:3 This project is an example.'],
      'docs/demo': ['example-only', false, 'docs/demo/manage.py:3 This project is an example.'],
      shop: ['project', true],
    });
  });
});
