import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** What MIDDLEWARE holds behind these lines, `a` before them; `?` stands for what the text does not tell. */
async function itemsAfter(lines: readonly string[]): Promise<string[]> {
  const text = ['MIDDLEWARE = ["a"]', ...lines, ''].join('\n');
  const { settings } = await inventoryOf({ 'config/__init__.py': '', 'config/settings.py': text });
  return settings.middleware.map(({ name, when }) => `${name ?? '?'}${when === null ? '' : ` if ${when}`}`);
}

/** A line that adds an item, as deep as a body is. */
const add = (item: string): string => `    MIDDLEWARE += ["${item}"]`;

suite('The ways through a compound statement of settings', () => {
  const rows: readonly [lines: readonly string[], items: readonly string[]][] = [
    [
      ['try:', '    import fast', add('t'), 'except ImportError:', add('e'), 'else:', add('l'), 'finally:', add('f')],
      ['a', 'e if fast cannot be imported', 't if fast can be imported', 'l if fast can be imported', 'f'],
    ],
    [
      ['try:', add('t'), 'finally:', add('f')],
      ['a', 't', 'f'],
    ],
    [
      ['try:', '    from fast.x import y', add('t'), 'except ImportError:', add('e'), 'except ValueError:', add('v')],
      ['a', 'v if fast.x cannot be imported', 'e if fast.x cannot be imported', 't if fast.x can be imported'],
    ],
    [
      ['try:', '    MIDDLEWARE += [os.environ["X"]]', 'except KeyError:', add('e'), 'finally:', add('f')],
      ['a', 'e if something fails below line 2', '? if nothing fails below line 2', 'f'],
    ],
    [
      ['MODE = "live"', 'match MODE:', '  case "test":', add('t'), "  case 'live':", add('l'), '  case _:', add('o')],
      ['a', 'l'],
    ],
    [
      ['MODE = "x"', 'match MODE:', '  case "test":', add('t'), '  case _:', add('o')],
      ['a', 'o'],
    ],
    [
      ['match MODE:', '  case "test":', add('t'), '  case _:', add('o')],
      ['a', 'o if not case "test"', 't if case "test"'],
    ],
    [
      ['with open("x") as f:', add('w')],
      ['a', 'w'],
    ],
    [
      ['for app in APPS:', add('x')],
      ['a', 'x if for each app in APPS'],
    ],
    [
      ['for app in ["x"]:', '    MIDDLEWARE += [app]'],
      ['a', 'x'],
    ],
    [
      ['if DEBUG:', add('d'), 'elif TEST:', add('t'), 'else:', add('o')],
      ['a', 'o if not DEBUG and not TEST', 't if not DEBUG and TEST', 'd if DEBUG'],
    ],
    [
      ['if STAGE == "live":', add('l'), 'elif STAGE == "test":', add('t'), 'elif CI:', add('c')],
      ['a', 'c if STAGE is not "live" and STAGE is not "test" and CI', 't if STAGE is "test"', 'l if STAGE is "live"'],
    ],
    [
      ['if False:', add('d'), 'elif True:', add('t'), 'else:', add('o')],
      ['a', 't'],
    ],
    [
      ['while x:', add('w')],
      ['a', 'w if x'],
    ],
  ];
  for (const [lines, items] of rows) {
    test(lines.join(' · '), async () => assert.deepEqual(await itemsAfter(lines), items));
  }

  test('tell what may be left out, and is not in the folder', async () => {
    const { settings } = await inventoryOf({
      'config/__init__.py': '',
      'config/settings.py': 'with suppress(ImportError):\n    from .local import *\nROOT_URLCONF = "x"\n',
    });
    assert.deepEqual(
      settings.open.map(({ reason }) => reason),
      ['.local may set more: it is imported where it is there, and is not in the folder.'],
    );
  });
});
