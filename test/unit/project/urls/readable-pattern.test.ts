import assert from 'node:assert/strict';
import { readablePattern } from '../../../../src/core/project/urls/readable-pattern';

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
});
