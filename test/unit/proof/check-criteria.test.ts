import assert from 'node:assert/strict';
import type { Commit, History } from '../../../src/core/inbox/history';
import { describeProof } from '../../../src/core/proof/describe-proof';
import { openMemoryMode } from '../memory-mode';

const PATH = '.ruru/tasks/TASK-DB-1.md';

const TREE = {
  'manage.py':
    'import os\nimport sys\n\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n    from django.core.management import execute_from_command_line\n\n    execute_from_command_line(sys.argv)\n',
  'requirements.txt': 'Django==5.2.1\n',
  'shop/__init__.py': '',
  'shop/settings.py':
    'ROOT_URLCONF = "shop.urls"\nINSTALLED_APPS = ["orders"]\nSECURE_SSL_REDIRECT = True\nDEBUG = env("DEBUG")\n',
  'shop/urls.py':
    'from django.urls import include, path\n\nfrom orders import views\n\nurlpatterns = [\n    path("orders/<int:pk>/", views.detail),\n    path("pay/", include("payments.urls")),\n]\n',
  'orders/__init__.py': '',
  'orders/models.py':
    'from django.db import models\n\n\nclass Order(models.Model):\n    day = models.DateField(db_index=True)\n',
  'orders/views.py':
    'from django.http import HttpResponse\nfrom django.views.decorators.http import require_GET\n\n\n@require_GET\ndef detail(request, pk):\n    return HttpResponse()\n',
  'orders/tests.py':
    'class OrderTests(TestCase):\n    def test_fast(self):\n        pass\n\n\ndef test_alone():\n    pass\n',
  'e2e/order.spec.ts': "test('an order is fast', async () => {});\n",
} as const;

function log(...items: string[]): string {
  return [
    '+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "🔵 In Progress"\n+++\n\n## Acceptance Criteria\n',
    ...items,
    '\n## Log\n\n- 2026-01-01: Handed over to `database-specialist` at commit `aaaaaaaaaaaa`.\n',
  ].join('\n');
}

/** Each criterion as `[ticked] state`, and what is said of its proofs. */
async function check(
  items: readonly string[],
  tree: Record<string, string> = {},
  history?: History,
): Promise<string[][]> {
  const { mode } = await openMemoryMode(
    { ...TREE, ...tree, [PATH]: log(...items) },
    undefined,
    {},
    history && { history },
  );
  const criteria = await mode.tasks.check(PATH);
  return criteria.map(({ ticked, state, proofs }) => [`${ticked ? 'x' : ' '} ${state}`, ...proofs.map(describeProof)]);
}

suite('What shows a criterion', () => {
  test('each kind, by what is there now', async () => {
    assert.deepEqual(
      await check([
        '- [x] One query (`model:orders.Order.day`)',
        '- [x] `route:/orders/12/` and `url:GET /orders/{id}/` answer',
        '- [ ] HTTPS alone, shown by `SECURE_SSL_REDIRECT=True`',
        '- [x] Tested, shown by `orders/tests.py::OrderTests::test_fast`, `e2e/order.spec.ts::an order is fast` and `orders/tests.py:7`',
        '- [x] Tested by the runner: `test:orders.tests.OrderTests.test_fast` `test:orders.tests`',
        '- [x] `file:orders/models.py`',
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
        ['x shown', 'file:orders/models.py: orders/models.py:1'],
      ],
    );
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

  test('the commit that brought it since the hand-over; what was there before; what is gone since', async () => {
    const models = TREE['orders/models.py'];
    const versions: Readonly<Record<string, Record<string, string>>> = {
      aaaaaaaaaaaa: { 'orders/models.py': models.replace('(db_index=True)', '()') },
      b: { 'orders/models.py': models, 'docs/times.md': '12 ms\n' },
      c: { 'orders/models.py': `${models}\n\nclass Line(models.Model):\n    pass\n`, 'docs/times.md': '12 ms\n' },
      d: { 'orders/models.py': models },
    };
    const commit = (hash: string, paths: string[]): Commit => ({
      commit: hash,
      author: 'Ada',
      date: '2026-01-02',
      isMine: false,
      message: 'Work',
      paths,
    });
    const commits = [
      commit('d', ['orders/models.py', 'docs/times.md']),
      commit('c', ['orders/models.py']),
      commit('b', ['orders/models.py', 'docs/times.md']),
    ];
    const history: History = {
      commitsOfEach: () => Promise.resolve(new Map()),
      commitsAfter: (name) => Promise.resolve(name.startsWith('a') ? { since: 'aaaaaaaaaaaa', commits } : undefined),
      changesSince: () => Promise.resolve(undefined),
      head: () => Promise.resolve({}),
      movedFrom: () => Promise.resolve(undefined),
      names: () => Promise.resolve([]),
      textAt: (at, path) => Promise.resolve(versions[at]?.[path]),
    };
    assert.deepEqual(
      await check(
        [
          '- [x] `model:orders.Order.day` `model:orders.Order` `setting:SECURE_SSL_REDIRECT`',
          '- [x] `model:orders.Line` `file:docs/times.md`',
          '- [x] `commit:aaaaaaa` `commit:bbbbbbb`',
        ],
        {},
        history,
      ),
      [
        [
          'x shown',
          'model:orders.Order.day: orders/models.py:5, since b (Ada, 2026-01-02)',
          'model:orders.Order: orders/models.py:4, as it was when the task was handed over',
          'setting:SECURE_SSL_REDIRECT: shop/settings.py:3, not committed',
        ],
        [
          'x gone',
          'model:orders.Line: gone d (Ada, 2026-01-02): there is no model orders.Line',
          'file:docs/times.md: gone d (Ada, 2026-01-02): there is no docs/times.md',
        ],
        [
          'x claimed',
          'commit:aaaaaaa: part of what is checked out',
          'commit:bbbbbbb: no commit bbbbbbb leads to what is checked out',
        ],
      ],
    );
  });

  test('a route, a model, a field and a value of a setting are gone where the project had them at the hand-over', async () => {
    const route = '    path("carts/", views.detail),\n';
    const urls = TREE['shop/urls.py'];
    const atHandOver: Readonly<Record<string, string>> = {
      'shop/urls.py': urls.replace('    path("pay', `${route}    path("pay`),
      'orders/models.py': `${TREE['orders/models.py']}    total = models.IntegerField()\n`,
      'orders/carts.py': 'from django.db import models\n',
      'shop/settings.py': TREE['shop/settings.py'].replace('REDIRECT = True', 'REDIRECT = False'),
    };
    const here: Readonly<Record<string, string>> = TREE;
    const work = { author: 'Ada', date: '2026-01-02', isMine: false, message: 'Work' };
    const history: History = {
      commitsOfEach: () => Promise.resolve(new Map()),
      commitsAfter: () =>
        Promise.resolve({
          since: 'aaaaaaaaaaaa',
          commits: [
            { ...work, commit: 'c', paths: ['orders/models.py', 'orders/carts.py'] },
            { ...work, commit: 'b', paths: ['shop/urls.py'] },
          ],
        }),
      changesSince: () => Promise.resolve({ commits: [], uncommitted: ['shop/settings.py'] }),
      head: () => Promise.resolve({}),
      movedFrom: () => Promise.resolve(undefined),
      names: () => Promise.resolve([]),
      textAt: (at, path) => Promise.resolve(at === 'aaaaaaaaaaaa' ? atHandOver[path] : here[path]),
    };
    assert.deepEqual(
      await check(
        [
          '- [x] `route:/carts/`',
          '- [x] `model:orders.Order.total`',
          '- [x] `setting:SECURE_SSL_REDIRECT=False`',
          '- [x] `route:/baskets/` `model:orders.Basket`',
        ],
        {},
        history,
      ),
      [
        ['x gone', 'route:/carts/: gone b (Ada, 2026-01-02): there is no route /carts/'],
        ['x gone', 'model:orders.Order.total: gone c (Ada, 2026-01-02): there is no field total of Order'],
        [
          'x gone',
          'setting:SECURE_SSL_REDIRECT=False: gone, not committed: SECURE_SSL_REDIRECT is True (shop/settings.py:3)',
        ],
        [
          'x claimed',
          'route:/baskets/: there is no route /baskets/',
          'model:orders.Basket: there is no model orders.Basket',
        ],
      ],
    );
  });
});
