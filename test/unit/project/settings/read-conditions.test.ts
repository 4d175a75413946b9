import assert from 'node:assert/strict';
import type { Setting } from '../../../../src/core/project/inventory-settings';
import { inventoryOf } from '../inventory-of';

/** A setting as its value, its condition and what conditions choose from. */
function shown({ name, value, items, text, known, when, options }: Setting): unknown[] {
  return [
    name,
    value ?? items ?? text,
    known,
    when,
    ...options.map((option) => `${option.value ?? option.text} when ${option.when ?? 'always'}`),
  ];
}

async function read(settings: string, others: Record<string, string> = {}): Promise<unknown[][]> {
  const inventory = await inventoryOf({ 'config/settings.py': settings, ...others });
  return inventory.settings.all.map(shown);
}

suite('conditions of settings', () => {
  test('both of two conditional assignments stand, and neither hides the other', async () => {
    assert.deepEqual(
      await read(
        'if os.environ.get("A"):\n    DEBUG = True\nif os.environ.get("B"):\n    DEBUG = False\nif C:\n    X = 1\n',
      ),
      [
        [
          'DEBUG',
          'False when B is set, or True when B is not set and A is set, or not set',
          false,
          null,
          'False when B is set',
          'True when B is not set and A is set',
          'not set when always',
        ],
        ['X', '1', false, 'C'],
      ],
    );
  });

  test('a branch that ends the program leaves the others without a condition', async () => {
    assert.deepEqual(
      await read(`if os.environ.get("A"):
    DEBUG = True
elif os.environ.get("B"):
    DEBUG = False
else:
    raise ImproperlyConfigured("neither")
if os.environ.get("C"):
    X = 1
else:
    sys.exit("no")
try:
    from local import NAME
    Y = 2
except ImportError:
    print("no")
    raise
`),
      [
        [
          'DEBUG',
          'True when A is set, or False when A is not set and B is set',
          false,
          null,
          'True when A is set',
          'False when A is not set and B is set',
        ],
        ['NAME', 'from local import NAME', false, null],
        ['X', '1', true, null],
        ['Y', '2', true, null],
      ],
    );
  });

  test('what a test in the text decides has no condition', async () => {
    assert.deepEqual(
      await read(
        'DEBUG = False\nSTAGE = "live"\nif not DEBUG:\n    A = 1\nelse:\n    A = 2\nif STAGE in ("live", "beta") and DEBUG is False:\n    B = 1\nelif X:\n    B = 2\nC = 1 if STAGE == "test" else 2\n',
      ),
      [
        ['A', '1', true, null],
        ['B', '1', true, null],
        ['C', '2', true, null],
        ['DEBUG', 'False', true, null],
        ['STAGE', 'live', true, null],
      ],
    );
  });

  test('lists are told item by item, and a removal leaves its condition', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py':
        'INSTALLED_APPS = ["a", "b", "c"]\nif os.environ.get("NO_B", "1") == "1":\n    INSTALLED_APPS.remove("b")\nelse:\n    INSTALLED_APPS.append("d")\nMIDDLEWARE = [m for m in ["x", "y"] if m != "y"]\nif env.bool("Z"):\n    MIDDLEWARE = ["z"] + MIDDLEWARE\n',
    });
    const short = (items: typeof settings.middleware): unknown[] => items.map(({ name, when }) => [name, when]);
    assert.deepEqual(
      [short(settings.installedApps), short(settings.middleware)],
      [
        [
          ['a', null],
          ['b', 'NO_B is not "1"'],
          ['c', null],
          ['d', 'NO_B is not "1"'],
        ],
        [
          ['z', 'Z is true'],
          ['x', null],
        ],
      ],
    );
  });

  test('+= is what it adds where nothing is known of what was before', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': 'from company.base import *\nINSTALLED_APPS += ["a"]\nDEBUG = False\n',
    });
    assert.deepEqual(
      {
        apps: settings.installedApps.map(({ name, text }) => [name, text]),
        open: settings.open,
        all: settings.all.map(shown),
      },
      {
        apps: [
          [null, 'INSTALLED_APPS as it was before'],
          ['a', '"a"'],
        ],
        open: [
          {
            reason: 'company.base is not in the folder, so that what it sets is not known.',
            path: 'config/settings.py',
            line: 1,
          },
          {
            reason: 'INSTALLED_APPS may hold more: INSTALLED_APPS as it was before is not in the text.',
            path: 'config/settings.py',
            line: 2,
          },
        ],
        all: [
          ['DEBUG', 'False', true, null],
          ['INSTALLED_APPS', ['a'], false, null],
        ],
      },
    );
  });

  test('a star import that cannot be read makes what was before open, and a file that may be there only what it may set', async () => {
    assert.deepEqual(
      [
        await read('DEBUG = False\nHOSTS = ["a"]\nfrom company.live import *\nX = 1\n'),
        await read('DEBUG = False\ntry:\n    from .local import *\nexcept ImportError:\n    pass\n'),
        await read('DEBUG = False\ntry:\n    from .local import *\nexcept ImportError:\n    pass\n', {
          'config/local.py': 'DEBUG = True\n',
        }),
        await read('DEBUG = False\nglobals().update({"DEBUG": True})\nlocals().update(load())\n'),
      ],
      [
        [
          [
            'DEBUG',
            'False when from company.live import * leaves it, or from company.live import *',
            false,
            null,
            'False when from company.live import * leaves it',
            'from company.live import * when always',
          ],
          ['HOSTS', ['a'], false, null],
          ['X', '1', true, null],
        ],
        [['DEBUG', 'False', true, null]],
        [
          [
            'DEBUG',
            'True when config.local can be imported, or False when config.local cannot be imported',
            false,
            null,
            'True when config.local can be imported',
            'False when config.local cannot be imported',
          ],
        ],
        [
          [
            'DEBUG',
            'True when what is assigned by a call leaves it, or what is assigned by a call',
            false,
            null,
            'True when what is assigned by a call leaves it',
            'what is assigned by a call when always',
          ],
        ],
      ],
    );
  });

  test('star imports that cannot be read are told together, and each once', async () => {
    const { settings, open } = await inventoryOf({
      'config/settings.py':
        'DB_PASSWORD = load()\nINSTALLED_APPS = ["a"]\nROOT_URLCONF = "urls"\nfrom company.a import *\nfrom company.b import *\nfrom company.c import *\nfrom company.d import *\n',
      'urls.py': 'urlpatterns = []\n',
    });
    const place = { file: 'config/settings.py', value: null };
    assert.deepEqual(settings.all.find(({ name }) => name === 'ROOT_URLCONF')?.options, [
      {
        ...place,
        line: 3,
        value: 'urls',
        text: '"urls"',
        when: 'from company.a import *, from company.b import * and 2 more leave it',
        inText: null,
      },
      {
        ...place,
        line: 7,
        text: 'from company.a import *, from company.b import * or 2 more',
        when: null,
        elsewhere: true,
      },
    ]);
    assert.deepEqual(
      settings.all.find(({ name }) => name === 'DB_PASSWORD')?.options.map(({ text }) => text),
      ['load()', 'from company.a import *, from company.b import * or 2 more'],
    );
    assert.deepEqual(
      open.map(({ line, reason }) => `${line} ${reason}`),
      [
        '4 company.a is not in the folder, so that what it sets is not known.',
        '5 company.b is not in the folder, so that what it sets is not known.',
        '6 company.c is not in the folder, so that what it sets is not known.',
        '7 company.d is not in the folder, so that what it sets is not known.',
      ],
    );
  });
});
