import assert from 'node:assert/strict';
import { screensOf, type Page } from '../../../../src/core/hand-over/gather/screens-of';
import type { InventoryLists } from '../../../../src/core/project/inventory';

const page = (pattern: string, name: string, template: string | null): Page =>
  ({ route: { pattern }, view: { name, template } }) as Page;

suite('screensOf', () => {
  const inventory = { templates: [{ path: 'shop/templates' }] } as InventoryLists;
  const LISTING = [
    'docs/templates/a.html',
    'shop/templates/404.html',
    'shop/templates/email/a.html',
    'shop/templates/shop/a.html',
    'shop/templates/shop/b.html',
    'shop/templates/shop/notes.txt',
  ];

  test('is the template itself, and those of the pages near it, with what shows them', () => {
    const pages = [
      page('/a/', 'show', 'shop/a.html'),
      page('/a/<pk>/', 'one', 'shop/a.html'),
      page('/gone/', 'gone', 'shop/gone.html'),
      page('/json/', 'data', null),
      page('/mail/', 'mail', 'email/a.html'),
    ];
    assert.deepEqual(screensOf(inventory, pages, 'shop/templates/shop/b.html', LISTING), [
      { place: { path: 'shop/templates/shop/b.html' } },
      { place: { path: 'shop/templates/shop/a.html' }, note: '`/a/` by `show`, `/a/<pk>/` by `one`' },
    ]);
  });

  test('is nothing that is sent by mail, tells of an error, is no page, or lies elsewhere', () => {
    assert.deepEqual(
      LISTING.filter((path) => screensOf(inventory, [], path, LISTING).length > 0),
      ['shop/templates/shop/a.html', 'shop/templates/shop/b.html'],
    );
  });
});
