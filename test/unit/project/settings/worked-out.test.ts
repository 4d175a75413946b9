import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('What settings come to', () => {
  const worked: [written: string, value: string | string[]][] = [
    ['"{}.urls".format(NAME)', 'shop.urls'],
    ['"{app}/{0}".format(1, app=NAME)', 'shop/1'],
    ['"%s.urls" % NAME', 'shop.urls'],
    ['"%s/%d%%/%s" % (NAME, 7, LIST[0])', 'shop/7%/a'],
    ['"%(app)s/%(key)s" % {"app": NAME, "key": "k"}', 'shop/k'],
    ['"%s" % LIST', '"%s" % LIST'],
    ['"%s/%s" % NAME', '"%s/%s" % NAME'],
    ['"%05d" % 7', '"%05d" % 7'],
    ['"%(gone)s" % {"app": NAME}', '"%(gone)s" % {"app": NAME}'],
    ['f"{NAME}.urls"', 'shop.urls'],
    ['f"{NAME}.{os.name}"', 'f"{NAME}.{os.name}"'],
    ['f"{PERHAPS}.urls"', 'f"{PERHAPS}.urls"'],
    ['f"{LIST}.urls"', 'f"{LIST}.urls"'],
    ['NAME + ".urls"', 'shop.urls'],
    ['60 * 60 * 24', '86400'],
    ['7 // 2 - 1', '2'],
    ['NAME.upper()', 'SHOP'],
    ['NAME[:2]', 'sh'],
    ['"a, b".split(", ")', ['a', 'b']],
    ['LIST[:LIST.index("b")] + ["new"] + LIST[LIST.index("b"):]', ['a', 'new', 'b', 'c']],
    ['LIST[-1]', 'c'],
    ['[x for x in LIST if x != "b"]', ['a', 'c']],
    ['sorted(set(LIST))', ['a', 'b', 'c']],
    ['LIST.copy()', ['a', 'b', 'c']],
    ['copy.deepcopy(LIST) + deepcopy(LIST[:1])', ['a', 'b', 'c', 'a']],
    ['TABLE.copy()["key"]', 'value'],
    ['NAME.copy()', 'NAME.copy()'],
    ['{"a": "x"}.get("a", "y")', 'x'],
    ['TABLE.get("none", "y")', 'y'],
    ['TABLE["key"]', 'value'],
    ['str(7)', '7'],
  ];

  for (const [written, value] of worked) {
    test(`works out ${written}`, async () => {
      const { settings } = await inventoryOf({
        'config/settings.py': `NAME = "shop"\nLIST = ["a", "b", "c"]\nTABLE = {"key": "value"}\nVALUE = ${written}\n`,
      });
      const found = settings.all.find(({ name }) => name === 'VALUE');
      assert.deepEqual(found?.value ?? found?.items ?? found?.text, value);
    });
  }

  test('is not stopped by values that double with each line', async () => {
    const grow = [
      'X = X + X',
      'X = [X, X]',
      'X = [*X, *X]',
      'X = {**X, **X, "b": X}',
      'X.update({"a": X})',
      'X += X',
      'if X:\n    X = X + ["y"]',
    ];
    for (const start of ['["a"]', '"a"', '{"a": 1}']) {
      for (const line of grow) {
        const { settings } = await inventoryOf({
          'config/settings.py': `X = ${start}\n${`${line}\n`.repeat(200)}DEBUG = False\n`,
        });
        assert.equal(settings.all.find(({ name }) => name === 'DEBUG')?.value, 'False');
      }
    }
  }).timeout(20_000);

  test('a copy is changed by itself', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py':
        'BASE = ["a", "b"]\nINSTALLED_APPS = BASE.copy()\nINSTALLED_APPS.remove("b")\nINSTALLED_APPS += ["c"]\n',
    });
    assert.deepEqual(
      settings.all.map(({ name, items, known }) => [name, items, known]),
      [
        ['BASE', ['a', 'b'], true],
        ['INSTALLED_APPS', ['a', 'c'], true],
      ],
    );
  });
});
