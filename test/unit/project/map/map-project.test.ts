import assert from 'node:assert/strict';
import type { Inventory } from '../../../../src/core/project/inventory';
import { mapDiagram } from '../../../../src/core/project/map/map-diagram';
import { mapProject } from '../../../../src/core/project/map/map-project';
import type { MapScope } from '../../../../src/core/project/map/project-map';
import { inventoryOf } from '../inventory-of';
import { MAP_TREE } from './map-tree';

suite('the map of a project', () => {
  let inventory: Inventory;
  suiteSetup(async () => {
    inventory = await inventoryOf(MAP_TREE);
  });

  const templates = [{ name: 'shop/shelf.html', path: 'shop/templates/shop/shelf.html', app: 'shop' }];
  /** Every value of a map, a line for each node and edge. */
  const told = (scope: MapScope): string[] => {
    const { nodes, edges, unknown } = mapProject(inventory, templates, scope);
    return [
      ...nodes.map(({ id, kind, label, app, detail, at, isOuter }) =>
        [id, kind, label, app, detail, at && `${at.file}:${at.line}`, isOuter ? 'outer' : 'inner'].join(' | '),
      ),
      ...edges.map(({ from, to, label, kind, isOptional }) =>
        [`${from} → ${to}`, label, kind, ...(isOptional ? ['optional'] : [])].join(' | '),
      ),
      ...unknown,
    ];
  };
  const BOOK = 'model shop.Book | model | Book | shop | 5 fields | shop/models.py:13';
  const SHELF = 'model shop.Shelf | model | Shelf | shop | 1 field | shop/models.py:10';
  const USER = 'model people.User | model | User | people | 1 field | people/models.py:3';
  const REST = 'What Book.rest points to is not known from the text.';

  test('has the models of an app, and what they are related to elsewhere', () =>
    assert.deepEqual(told({ kind: 'app', app: 'shop' }), [
      `${SHELF} | inner`,
      `${BOOK} | inner`,
      'model shop.Comic | model | Comic | shop | 6 fields | shop/models.py:19 | inner',
      'model shop.Rate | model | Rate | shop | 1 field | shop/models.py:22 | inner',
      `${USER} | outer`,
      'model media.Image | model | Image | media | not in the folder |  | outer',
      'model shop.Shelf → model shop.Shelf | within | many-to-one | optional',
      'model shop.Book → model people.User | owner | many-to-one',
      'model shop.Book → model shop.Shelf | shelves | many-to-many',
      'model shop.Book → model media.Image | cover | one-to-one | optional',
      'model shop.Comic → model shop.Book | book_ptr | parent',
      REST,
    ]));

  test('has what points to the models of an app from elsewhere', () =>
    assert.deepEqual(told({ kind: 'app', app: 'people' }), [
      `${USER} | inner`,
      `${BOOK} | outer`,
      'model shop.Book → model people.User | owner | many-to-one',
    ]));

  test('has one model with what is related to it, and not what those are related to', () =>
    assert.deepEqual(told({ kind: 'model', model: 'shop.Shelf' }), [
      `${SHELF} | inner`,
      `${BOOK} | outer`,
      'model shop.Shelf → model shop.Shelf | within | many-to-one | optional',
      'model shop.Book → model shop.Shelf | shelves | many-to-many',
    ]));

  test('leads from a URL by its view and serializers to the models', () =>
    assert.deepEqual(told({ kind: 'endpoint', patterns: ['/api/books/'] }), [
      'URL /api/books/ | URL | /api/books/ |  | GET POST | config/urls.py:7 | inner',
      'view shop/views.py:7 | view | BookViewSet | shop | GET POST PUT PATCH DELETE | shop/views.py:7 | inner',
      'serializer shop/serializers.py:10 | serializer | BookSerializer | shop | 2 fields | shop/serializers.py:10 | inner',
      `${BOOK} | inner`,
      'serializer shop/serializers.py:5 | serializer | ShelfSerializer | shop | 1 field | shop/serializers.py:5 | inner',
      `${SHELF} | inner`,
      'serializer shop/serializers.py:10 → model shop.Book |  | uses',
      'serializer shop/serializers.py:5 → model shop.Shelf |  | uses',
      'serializer shop/serializers.py:10 → serializer shop/serializers.py:5 | shelves | uses',
      'view shop/views.py:7 → serializer shop/serializers.py:10 |  | uses',
      'URL /api/books/ → view shop/views.py:7 | list, create | uses',
      'model shop.Shelf → model shop.Shelf | within | many-to-one | optional',
      'model shop.Book → model shop.Shelf | shelves | many-to-many',
      REST,
    ]));

  test('leads to the template of a page', () =>
    assert.deepEqual(told({ kind: 'things', ids: ['URL /shelves/<int:pk>/'] }), [
      'URL /shelves/<int:pk>/ | URL | /shelves/<int:pk>/ |  |  | config/urls.py:11 | inner',
      'view shop/views.py:11 | view | shelf | shop |  | shop/views.py:11 | inner',
      'template shop/templates/shop/shelf.html:1 | template | shop/shelf.html | shop |  | shop/templates/shop/shelf.html:1 | inner',
      'view shop/views.py:11 → template shop/templates/shop/shelf.html:1 |  | uses',
      'URL /shelves/<int:pk>/ → view shop/views.py:11 |  | uses',
    ]));

  test('of models is an entity relationship diagram in Mermaid', () =>
    assert.deepEqual(mapDiagram(mapProject(inventory, [], { kind: 'app', app: 'shop' })).split('\n'), [
      'erDiagram',
      '  shop_Rate',
      '  shop_Shelf }o--o| shop_Shelf : within',
      '  shop_Book }o--|| people_User : owner',
      '  shop_Book }o--o{ shop_Shelf : shelves',
      '  shop_Book |o--o| media_Image : cover',
      '  shop_Comic |o--|| shop_Book : book_ptr',
    ]));

  test('of an endpoint is a flow chart in Mermaid, in which signs of a pattern are no markup', () =>
    assert.deepEqual(
      mapDiagram(mapProject(inventory, [], { kind: 'endpoint', patterns: ['/shelves/<int:pk>/'] })).split('\n'),
      ['flowchart LR', '  n0["URL: /shelves/#60;int:pk#62;/"]', '  n1["view: shelf"]', '  n0 --> n1'],
    ));
});
