import assert from 'node:assert/strict';
import { findCallers } from '../../../../../src/core/hand-over/gather/names/find-callers';
import { findImporting } from '../../../../../src/core/hand-over/gather/scripts/find-importing';
import { findIncluding, findTagUsers } from '../../../../../src/core/hand-over/gather/names/find-including';
import { findMemberCallers } from '../../../../../src/core/hand-over/gather/names/find-member-callers';
import { findUrlTests } from '../../../../../src/core/hand-over/gather/names/find-url-tests';
import { memberAround } from '../../../../../src/core/hand-over/gather/names/member-around';
import { namingProject, told } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
  'shop/__init__.py': '',
  'shop/prices.py': 'def net(price):\n    return net(price)\n\n\ndef total():\n    return net(1)\n',
  'shop/views.py':
    'from .prices import net\n\n\nclass Cart(TemplateView):\n    template_name = "shop/cart.html"\n    def get(self, request):\n        return net(1) + net(2)\n',
  'shop/jobs.py': 'from shop import prices as p\nLOWEST = p.net(1)\n',
  'shop/other.py': 'def net():\n    pass\n\n\ndef use():\n    return net()  # net of prices\n',
  'shop/words.py': '"""net"""\nfrom .prices import net\n',
  'shop/tests/test_prices.py':
    'from shop.prices import net\n\n\ndef test_net():\n    assert net(1)\n\n\ndef test_more():\n    assert net(2)\n',
  'shop/migrations/0001_initial.py': 'from shop.prices import net\nnet(1)\n',
  'shop/templatetags/__init__.py': '',
  'shop/templatetags/money.py': 'def euros(value):\n    return value\n',
  'shop/templates/shop/cart.html': '{% load money %}\n{{ total|euros }} euros',
  'shop/templates/shop/late.html': '{% extends "shop/cart.html" %}',
  'shop/templates/shop/words.html': 'euros and shop/cart.html',
};

suite('Who uses it', () => {
  test('of a function, is what names it by an import or beside it, and the tests that do', async () => {
    const project = await namingProject(SHOP);
    const defined = await project.follower.definedAt('shop/prices.py', 2);
    assert.ok(defined);
    const { callers, tests } = await findCallers(defined, project);
    assert.deepEqual(callers.map(told).sort(), [
      'class Cart shop/views.py:7',
      'function total shop/prices.py:6',
      'module jobs shop/jobs.py:2',
    ]);
    assert.deepEqual(tests.map(told), [
      'test test_net shop/tests/test_prices.py:5',
      'test test_more shop/tests/test_prices.py:9',
    ]);
  });

  test('of a function, is what imports it for itself', async () => {
    const project = await namingProject({
      ...SHOP,
      'shop/late.py': 'def later():\n    from .prices import total\n    return total()\n',
    });
    const defined = await project.follower.definedAt('shop/prices.py', 6);
    assert.ok(defined);
    const { callers, perhapsMore } = await findCallers(defined, project);
    assert.deepEqual(callers.map(told), ['function later shop/late.py:3']);
    assert.equal(perhapsMore, false);
  });

  test('of a method, is its class, those that derive from it, and perhaps others of the app', async () => {
    const project = await namingProject({
      ...SHOP,
      'shop/carts.py':
        'class Base:\n    def due(self):\n        return self.due()\n\n    def bill(self):\n        return self.due()\n',
      'shop/gifts.py':
        'from .carts import Base\n\n\nclass Gift(Base):\n    def wrap(self):\n        return super().due()\n\n\nclass Card(Gone):\n    def wrap(self):\n        return super().due()\n',
      'shop/dues.py': 'def remind(cart):\n    return cart.due()\n',
      'other/dues.py': 'def remind(cart):\n    return cart.due()\n',
    });
    const file = await project.follower.source('shop/carts.py');
    const member = file && memberAround(file, 2);
    assert.ok(member);
    const { callers } = await findMemberCallers('shop/carts.py', member, project);
    assert.deepEqual(callers.map(told).sort(), [
      'method Base.bill shop/carts.py:6',
      'method Gift.wrap shop/gifts.py:6',
      'perhaps function remind shop/dues.py:2',
    ]);
  });

  test('of a method, is a class that is called like the one it derives from', async () => {
    const project = await namingProject({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/carts.py': 'class Cart:\n    def settle(self):\n        return 1\n',
      'till/carts.py':
        'from shop.carts import Cart\n\n\nclass Cart(Cart):\n    def pay(self):\n        return self.settle()\n',
    });
    const file = await project.follower.source('shop/carts.py');
    const member = file && memberAround(file, 2);
    assert.ok(member);
    const { callers } = await findMemberCallers('shop/carts.py', member, project);
    assert.deepEqual(callers.map(told), ['method Cart.pay till/carts.py:6']);
  });

  test('of a template, is the views that show it and the templates that build on it', async () => {
    const { callers } = await findIncluding(
      'shop/templates/shop/cart.html',
      'shop/cart.html',
      await namingProject(SHOP),
    );
    assert.deepEqual(callers.map(told), [
      'view Cart shop/views.py:4',
      'template shop/templates/shop/late.html shop/templates/shop/late.html:1',
    ]);
  });

  test('of a tag or a filter, is the templates that use it', async () => {
    const { callers } = await findTagUsers('euros', await namingProject(SHOP));
    assert.deepEqual(callers.map(told), ['template shop/templates/shop/cart.html shop/templates/shop/cart.html:2']);
  });
});

suite('The tests of a view', () => {
  const TREE = {
    'manage.py': '',
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
    'config/urls.py': 'urlpatterns = [path("api/", include("shop.urls"))]\n',
    'shop/__init__.py': '',
    'shop/urls.py':
      'from . import views\napp_name = "shop"\nurlpatterns = [path("books/", views.books, name="books"), path("books/<int:pk>/", views.book)]\n',
    'shop/views.py': 'def books(request):\n    pass\n\n\ndef book(request, pk):\n    pass\n',
    'shop/tests/test_views.py': `
def test_by_name(client):
    assert client.get(reverse("shop:books")).status_code == 200

def test_by_address(client):
    client.get("/api/books/?page=2")
    client.post("/api/books/")

def test_of_one(client, one):
    client.get(f"/api/books/{one.pk}/")

def test_of_others(client):
    # client.get("/api/books/")
    client.get("/api/authors/"); reverse("books"); log("shop:authors", "books")
`,
  };
  const testsOf = async (line: number): Promise<string[]> => {
    const project = await namingProject(TREE);
    return (await findUrlTests({ path: 'shop/views.py', line }, undefined, project)).map(told);
  };

  test('call it by the name of its route or by its address', async () => {
    assert.deepEqual(await testsOf(1), [
      'test test_by_name shop/tests/test_views.py:3',
      'test test_by_address shop/tests/test_views.py:6',
    ]);
    assert.deepEqual(await testsOf(5), ['test test_of_one shop/tests/test_views.py:10']);
  });

  test('are none where no route leads to it', async () => {
    assert.deepEqual(await testsOf(2), []);
  });
});

test('A script is imported by those that name its path, from where they stand or from the root of the source', async () => {
  const project = await namingProject({
    'manage.py': '',
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'web/src/components/Cart.vue': '<script setup>\nfetch("/api/cart/")\n</script>\n',
    'web/src/components/index.ts': 'export { default as Cart } from "./Cart.vue";\n',
    'web/src/pages/Shop.vue':
      '<script setup>\nimport { ref } from "vue"\nimport Cart from "@/components/Cart.vue"\n</script>\n',
    'web/src/pages/Late.tsx': 'const Cart = lazy(() => import("../components/Cart"));\n',
    'web/src/pages/Cart.ts': 'import { Cart } from "../models/Cart"; // ./components/Cart\n',
    'web/src/models/Cart.ts': 'export class Cart {}\n',
    'web/src/components/Cart.spec.ts': 'import Cart from "./Cart.vue";\n',
  });
  const { callers, tests, perhapsMore } = await findImporting('web/src/components/Cart.vue', project);
  assert.deepEqual(
    [callers.map(told), tests.map(told), perhapsMore],
    [
      [
        'script web/src/components/index.ts web/src/components/index.ts:1',
        'script web/src/pages/Late.tsx web/src/pages/Late.tsx:1',
        'script web/src/pages/Shop.vue web/src/pages/Shop.vue:3',
      ],
      ['test web/src/components/Cart.spec.ts web/src/components/Cart.spec.ts:1'],
      true,
    ],
  );
  const { callers: ofFolder } = await findImporting('web/src/components/index.ts', project);
  assert.deepEqual(ofFolder.map(told), []);
});
