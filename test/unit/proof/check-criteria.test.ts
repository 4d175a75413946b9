import assert from 'node:assert/strict';
import { check, TREE } from './checked-project';

suite('What shows a criterion', () => {
  test('each kind, by what is there now', async () => {
    assert.deepEqual(
      await check([
        '- [x] One query (`model:orders.Order.day`)',
        '- [x] `route:/orders/12/` and `url:GET /orders/{id}/` answer',
        '- [ ] HTTPS alone, shown by `SECURE_SSL_REDIRECT=True`',
        '- [x] Tested, shown by `orders/tests.py::OrderTests::test_fast`, `e2e/order.spec.ts::an order is fast` and `orders/tests.py:7`',
        '- [x] Tested by the runner: `test:orders.tests.OrderTests.test_fast` `test:orders.tests`',
        '- [x] `file:orders/models.py` `file:orders/tests.py:8`',
      ]),
      [
        ['x shown', 'model:orders.Order.day: orders/models.py:5'],
        ['x shown', 'route:/orders/12/: shop/urls.py:6', 'route:GET /orders/{id}/: shop/urls.py:6'],
        ['  shown', 'setting:SECURE_SSL_REDIRECT=True: shop/settings.py:3'],
        [
          'x shown',
          'test:orders/tests.py::OrderTests::test_fast: orders/tests.py:2',
          'test:e2e/order.spec.ts::an order is fast: e2e/order.spec.ts:1',
          'file:orders/tests.py:7: orders/tests.py:7',
        ],
        [
          'x shown',
          'test:orders.tests.OrderTests.test_fast: orders/tests.py:2',
          'test:orders.tests: orders/tests.py:1',
        ],
        ['x shown', 'file:orders/models.py: orders/models.py:1', 'file:orders/tests.py:8: orders/tests.py:8'],
      ],
    );
  });

  test('tests and fields whose names are of any script', async () => {
    const tree = {
      'orders/models.py':
        'from django.db import models\n\nclass Größe(models.Model):\n    länge = models.IntegerField()\n',
      'orders/tests.py': 'class Größen:\n    def test_länge(self):\n        pass\n',
    };
    const items = ['- [x] `test:orders/tests.py::Größen::test_länge`', '- [x] `model:orders.Größe.länge`'];
    assert.deepEqual(await check([...items, '- [x] `test:orders/tests.py::Gr`'], tree), [
      ['x shown', 'test:orders/tests.py::Größen::test_länge: orders/tests.py:2'],
      ['x shown', 'model:orders.Größe.länge: orders/models.py:4'],
      ['x claimed', 'test:orders/tests.py::Gr: there is no Gr in orders/tests.py'],
    ]);
  });

  test('a kind that is none is said, and a name of a route is none', async () => {
    const why = 'cannot be known: that is no kind of proof; it can be file, test, commit, route, model or setting';
    assert.deepEqual(await check(['- [x] It is fast `nosuch:x`', '- [x] One page links every order: `orders:day`']), [
      ['x unknown', `nosuch:x: ${why}`],
      ['x claimed'],
    ]);
  });

  test('a setting with a value is that of what serves the site, or of all settings that there are', async () => {
    const settings = (value: string): string => `from .base import *\n\nDEBUG = ${value}\n`;
    const manage = TREE['manage.py'].replace('shop.settings', 'shop.settings.dev');
    const shop = { 'shop/settings/__init__.py': '', 'shop/settings/base.py': 'X = 1\n', 'manage.py': manage };
    const debug = ['- [x] `setting:DEBUG=False`'];
    const dev = { ...shop, 'shop/settings/dev.py': settings('True') };
    for (const [tree, told] of [
      [
        { ...dev, 'shop/settings/production.py': settings('False') },
        ['x shown', 'setting:DEBUG=False: shop/settings/production.py:3'],
      ],
      [
        { ...dev, 'shop/settings/ci.py': settings('False') },
        [
          'x unknown',
          'setting:DEBUG=False: cannot be known: DEBUG is False (shop/settings/ci.py:3) and True (shop/settings/dev.py:3); which of them serves is not told',
        ],
      ],
      [
        { ...dev, 'shop/settings/prod.py': settings('True') },
        ['x claimed', 'setting:DEBUG=False: DEBUG is True (shop/settings/prod.py:3)'],
      ],
      [
        { ...dev, 'shop/settings/live.py': settings('env("DEBUG")') },
        ['x unknown', 'setting:DEBUG=False: cannot be known: DEBUG is env("DEBUG") (shop/settings/live.py:3)'],
      ],
    ] as const)
      assert.deepEqual(await check(debug, { ...tree, 'shop/settings.py': '' }), [told]);
  });

  test('a model behind "shown by" is one by its form, and by the label that Django gives it', async () => {
    assert.deepEqual(await check(['- [x] Indexed, shown by `orders.Order.day` and `model:orders.order`']), [
      ['x shown', 'model:orders.Order.day: orders/models.py:5', 'model:orders.order: orders/models.py:4'],
    ]);
  });

  test('claimed is what nothing shows, and what names something that is not there', async () => {
    assert.deepEqual(
      await check([
        '- [x] It is fast',
        '- [ ] It is measured in `orders/models.py`',
        '- [-] Not needed `model:orders.Gone`',
        '- [x] `model:orders.Line` `model:orders.Order.total`',
        '- [x] `route:POST /orders/1/` `route:/carts/`',
        '- [x] `setting:SECURE_SSL_REDIRECT=False` `setting:SECURE_HSTS_SECONDS`',
        '- [ ] `test:orders.tests.test_slow` `file:docs/times.md` `file:orders/tests.py:99`',
      ]),
      [
        ['x claimed'],
        ['  open'],
        ['  not-needed'],
        [
          'x claimed',
          'model:orders.Line: there is no model orders.Line',
          'model:orders.Order.total: there is no field total of Order',
        ],
        ['x claimed', 'route:POST /orders/1/: /orders/<int:pk>/ takes GET', 'route:/carts/: there is no route /carts/'],
        [
          'x claimed',
          'setting:SECURE_SSL_REDIRECT=False: SECURE_SSL_REDIRECT is True (shop/settings.py:3)',
          'setting:SECURE_HSTS_SECONDS: there is no setting SECURE_HSTS_SECONDS',
        ],
        [
          '  open',
          'test:orders.tests.test_slow: there is no test_slow in orders/tests.py',
          'file:docs/times.md: there is no docs/times.md',
          'file:orders/tests.py:99: orders/tests.py has 8 lines',
        ],
      ],
    );
  });

  test('what text leaves open cannot be known', async () => {
    assert.deepEqual(
      await check([
        '- [x] `route:/pay/card/`',
        '- [x] `setting:DEBUG=False`',
        '- [x] `commit:abc1234` `commit:main`',
        '- [x] `file:../other/secret.txt`',
      ]),
      [
        ['x unknown', 'route:/pay/card/: cannot be known: below /pay/… its URLs are not told by text (shop/urls.py:7)'],
        ['x unknown', 'setting:DEBUG=False: cannot be known: DEBUG is env("DEBUG") (shop/settings.py:4)'],
        [
          'x unknown',
          'commit:abc1234: cannot be known: no repository can be asked here',
          'commit:main: cannot be known: main is no hash of a commit',
        ],
        ['x unknown', 'file:../other/secret.txt: cannot be known: ../other/secret.txt does not lie in the folder'],
      ],
    );
  });
});
