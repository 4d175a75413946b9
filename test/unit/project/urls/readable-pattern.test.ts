import assert from 'node:assert/strict';
import { readablePattern, readablePatterns } from '../../../../src/core/project/urls/readable-pattern';

suite('readablePattern', () => {
  test('shows groups by their names', () => {
    assert.deepEqual(
      [
        '^books/$',
        '^books/(?P<pk>[0-9]+)/$',
        '^a/(?P<y>\\d{4})/([^/)]+)/?$',
        '^x/(?:page-(?P<p>\\d+)/)?$',
        '^feed\\.xml$',
        '(((',
        '^$',
        '^^user/(?P<name>\\w+)/inbox(.json)?/?$',
        '\\Aa/\\b(?:\\.(?P<f>x))?\\Z',
        '^select/((?P<kind>a|b)/)?$',
        '^(shelf-(?:no-)?(?P<shelf>\\d+)/)(?P<pk>[(|)]+)$',
        '^(?:all|(?P<pk>\\d+))/$',
        '(?i)^(?!static/|media/(?P<no>x)).*',
        '(?<=/)x(?=$)',
        '^(shelf|books)/(?:new|old)/(a|b.)/$',
        `${'('.repeat(30)}(?P<deep>x)${')'.repeat(30)}`,
      ].map(readablePattern),
      [
        'books/',
        'books/<pk>/',
        'a/<y>/<>/',
        'x/…',
        'feed.xml',
        '<>',
        '',
        'user/<name>/inbox/',
        'a/…',
        'select/…',
        'shelf-<shelf>/<pk>',
        '…/',
        '.*',
        'x',
        '<shelf|books>/<new|old>/<>/',
        '…',
      ],
    );
  });

  test('shows each URL where a part with a name may be left out, or is one of several', () => {
    assert.deepEqual(
      [
        '^books(?:/(?P<pk>\\d+))?/$',
        '^year/(?P<y>[0-9]{4})(/(?P<m>\\d\\d)(?:/(?P<d>\\d\\d))?)?/$',
        '^(?:all|(?P<pk>\\d+))/$',
        '^x/(?P<name>\\w+)?$',
        '^(?P<a>[(|?]+)/(\\(b\\)?)/$',
        '^a(?P<a>x)?(?P<b>x)?(?P<c>x)?$',
        '^(?:(?P<a>x)|(?:b(?P<c>x)?))/$',
        '^größe/(?P<größe>x)/$',
        '((((?P<',
        '^no(?:.json)?/(?!(?P<x>y))$',
      ].map(readablePatterns),
      [
        ['books/', 'books/<pk>/'],
        ['year/<y>/', 'year/<y>/<m>/', 'year/<y>/<m>/<d>/'],
        ['all/', '<pk>/'],
        ['x/', 'x/<name>'],
        ['<a>/<>/'],
        ['a<a><b><c>'],
        ['<a>/', 'b/', 'b<c>/'],
        ['größe/<größe>/'],
        ['<>'],
        ['no/'],
      ],
    );
  });
});
