import assert from 'node:assert/strict';
import type { Commit, History } from '../../../src/core/inbox/history';
import { check, TREE } from './checked-project';

suite('What shows a criterion since the hand-over', () => {
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
