import assert from 'node:assert/strict';
import { FileProblem } from '../../../src/core/base/ports';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { memoryFiles } from '../memory-files';
import { inventoryOf, projectWith } from './inventory-of';
import { BACKEND, SHOP } from './shop';

suite('takeInventory, where it does not get to read all', () => {
  test('names what cannot be read and goes on', async () => {
    const { problems, models } = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["a"]\n',
      'a/__init__.py': '',
      'a/binary.py': Uint8Array.of(0x63, 0, 0xff),
      'a/huge.py': `class A(B):\n    x = "${'a'.repeat(1024 * 1024)}"\n`,
      'a/locked.py': new FileProblem('a/locked.py may not be read.'),
      'a/broken.py': 'class A(models.Model):\n    x = models.CharField()\nclass = 3\n',
      'a/latin.py': new Uint8Array([
        ...new TextEncoder().encode('# -*- coding: latin-1 -*-\nclass B(models.Model):\n    "'),
        0xe9,
        ...new TextEncoder().encode('"\n'),
      ]),
    });
    assert.deepEqual(
      { problems, models: models.map(({ name, file }) => [name, file]) },
      {
        problems: [
          { path: 'a/binary.py', line: 1, message: 'This file is not text in UTF-8; it was left out.' },
          { path: 'a/broken.py', line: 3, message: 'Python could not be read here; what stands around it was used.' },
          { path: 'a/huge.py', line: 1, message: 'a/huge.py is larger than 524288 bytes.' },
          { path: 'a/locked.py', line: 1, message: 'a/locked.py may not be read.' },
          {
            path: 'config/settings.py',
            line: 1,
            message:
              'ROOT_URLCONF is set nowhere in what could be read, so that no route is known. Look at what this file imports.',
          },
        ],
        models: [
          ['A', 'a/broken.py'],
          ['B', 'a/latin.py'],
        ],
      },
    );
  });

  test('uses a scan that was made before, and can be called off', async () => {
    const files = memoryFiles(SHOP);
    const scan = Object.keys(SHOP)
      .filter((path) => !path.includes('/core/'))
      .sort();
    const { models } = await takeInventory(files, projectWith(BACKEND), { scan });
    assert.deepEqual(
      models.map(({ name, open }) => [name, open]),
      [
        [
          'Book',
          [
            {
              reason: 'What core.Dated adds to Book is not in this folder.',
              path: 'backend/shop/models.py',
              line: 4,
            },
          ],
        ],
      ],
    );
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await assert.rejects(takeInventory(files, projectWith(BACKEND), { signal: stop.signal }), /enough/);
  });

  test('gets to the end of classes in a long line and of files that import all of one another', async () => {
    const classes = Array.from({ length: 1000 }, (_, at) => `class A${1000 - at}(A${999 - at}): pass\n`).join('');
    const stars = Array.from({ length: 12 }, (_, at) => `from shop.m${at} import *\n`).join('');
    const modules = Array.from({ length: 12 }, (_, at): [string, string] => [
      `shop/m${at}.py`,
      `${stars}class V${at}(Nowhere): pass\n`,
    ]);
    const tree = { 'shop/models.py': `class A0(models.Model): pass\n${classes}`, ...Object.fromEntries(modules) };
    const { problems, parsed } = await inventoryOf(tree, { settingsFile: null, settingsModule: null });
    assert.deepEqual({ problems: problems.map(({ path }) => path), parsed }, { problems: ['manage.py'], parsed: 13 });
  });
});
