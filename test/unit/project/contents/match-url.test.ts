import assert from 'node:assert/strict';
import { matchUrl } from '../../../../src/core/project/contents/match-url';

const ROUTES = [
  '/',
  '/books/<int:pk>/',
  '/books/<slug:slug>/',
  '/books/<slug:slug>/review/',
  '/files/<path:name>',
  '/<str:language>/about.html',
  '/old/<pk>-<word>/',
  '/users/<shelf|books>/<id>',
  '/admin/…',
].map((label) => ({ label }));

suite('matchUrl', () => {
  const cases: readonly [address: string, ...matches: string[]][] = [
    ['http://localhost:8000/books/12/', '/books/<int:pk>/', '/books/<slug:slug>/'],
    ['https://shop.example/books/le-petit?page=2#top', '/books/<slug:slug>/'],
    ['/books/le-petit/review/', '/books/<slug:slug>/review/'],
    ['http://localhost:8000', '/'],
    ['http://localhost:8000/?q=1', '/'],
    ['/files/a/b%20c.txt', '/files/<path:name>'],
    ['/files/%zz', '/files/<path:name>'],
    ['/en/about.html', '/<str:language>/about.html'],
    ['/old/12-a-b/', '/old/<pk>-<word>/'],
    ['/admin/auth/user/', '/admin/…'],
    ['/books/a b/'],
    ['/users/books/7', '/users/<shelf|books>/<id>'],
    ['/users/bookshelf/7'],
    ['/nothing/here/at/all/'],
    ['books'],
    [`/${'a'.repeat(2001)}`],
  ];
  for (const [address, ...matches] of cases)
    test(`finds what takes ${address.slice(0, 60)}`, () =>
      assert.deepEqual(
        matchUrl(address, ROUTES).map(({ label }) => label),
        matches,
      ));

  test('takes what is not known for nothing, too, with the slash behind it', () =>
    assert.deepEqual(
      ['/projects/1/checks/', '/hc/projects/1/checks/', '/myprojects/1/checks/'].map((address) =>
        matchUrl(
          address,
          ['/…/', '/…/projects/<int:pk>/checks/'].map((label) => ({ label })),
        ).map(({ label }) => label),
      ),
      [['/…/projects/<int:pk>/checks/', '/…/'], ['/…/projects/<int:pk>/checks/', '/…/'], ['/…/']],
    ));

  test('ends what is not known at a slash alone', () =>
    assert.deepEqual(
      ['/ab/', '/b/', '/a/b/'].map((address) =>
        matchUrl(address, [{ label: '/…/b/' }, { label: '…/b/' }]).map(({ label }) => label),
      ),
      [[], ['/…/b/', '…/b/'], ['/…/b/', '…/b/']],
    ));

  test('takes anything for what a regular expression does', () =>
    assert.deepEqual(
      ['/', '/a/b'].map((address) =>
        matchUrl(
          address,
          ['/.*', '/.+', '/a.html'].map((label) => ({ label })),
        ).map(({ label }) => label),
      ),
      [['/.*'], ['/.*', '/.+']],
    ));

  test('puts what is known in part only behind what is known', () =>
    assert.deepEqual(
      matchUrl(
        '/a/1/',
        ['/…', '/…b/', '/…a/<int:pk>/', '/a/…', '/a/<int:pk>/'].map((label) => ({ label })),
      ).map(({ label }) => label),
      ['/a/<int:pk>/', '/…a/<int:pk>/', '/a/…', '/…'],
    ));
});
