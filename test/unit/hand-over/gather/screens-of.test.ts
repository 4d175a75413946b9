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

  test('is the template of each page near the place, with what shows it', () => {
    const pages = [
      page('/a/', 'show', 'shop/a.html'),
      page('/a/<pk>/', 'one', 'shop/a.html'),
      page('/gone/', 'gone', 'shop/gone.html'),
      page('/json/', 'data', null),
      page('/mail/', 'mail', 'email/a.html'),
    ];
    assert.deepEqual(screensOf(inventory, pages, 'shop/templates/shop/b.html', LISTING), [
      { place: { path: 'shop/templates/shop/a.html' }, note: '`/a/` by `show`, `/a/<pk>/` by `one`' },
    ]);
  });

  test('tells no URL that is told beside it, and of the place nothing that is', () => {
    const pages = [
      page('/a/', 'show', 'shop/a.html'),
      page('/a/new/', 'show', 'shop/a.html'),
      page('/b/', 'list', 'shop/b.html'),
      page('/b/more/', 'more', 'shop/b.html'),
    ];
    const told = new Set(['/a/', '/a/new/', '/b/']);
    assert.deepEqual(screensOf(inventory, pages, 'shop/templates/shop/b.html', LISTING, told), [
      { place: { path: 'shop/templates/shop/a.html' }, note: 'by `show`' },
      { place: { path: 'shop/templates/shop/b.html' }, note: '`/b/more/` by `more`' },
    ]);
  });

  test('is nothing that is sent by mail, tells of an error, is no page, or lies elsewhere', () => {
    const pages = [
      page('/404/', 'lost', '404.html'),
      page('/mail/', 'mail', 'email/a.html'),
      page('/notes/', 'notes', 'shop/notes.txt'),
      page('/docs/', 'docs', 'docs/a.html'),
      page('/a/', 'show', 'shop/a.html'),
    ];
    assert.deepEqual(
      screensOf(inventory, pages, '', LISTING).map(({ place }) => place.path),
      ['shop/templates/shop/a.html'],
    );
  });
});
