import assert from 'node:assert/strict';
import { pagesNear } from '../../../../src/core/hand-over/gather/contract-rows';
import { findConcern } from '../../../../src/core/hand-over/gather/find-concern';
import { inventoryOf } from '../../project/inventory-of';

async function near(pages: number): Promise<string[]> {
  const names = Array.from({ length: pages }, (_, at) => `Page${at}`);
  const inventory = await inventoryOf({
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
    'shop/__init__.py': '',
    'shop/views.py': names.map((name) => `class ${name}(TemplateView):\n    template_name = "${name}.html"\n`).join(''),
    'shop/urls.py': `from . import views\nurlpatterns = [${names.map((name) => `path("${name}/", views.${name}.as_view())`).join(', ')}]\n`,
  });
  const concern = findConcern(
    inventory,
    { path: 'shop/templates/Page1.html', named: [], template: 'Page1.html' },
    () => [],
  );
  return pagesNear(inventory, concern).map(({ route }) => route.pattern);
}

suite('The pages near a place', () => {
  test('are those of its app, where they are few', async () => {
    assert.deepEqual(await near(3), ['/Page1/', '/Page0/', '/Page2/']);
  });

  test('are its own alone, where the app has many', async () => {
    assert.deepEqual(await near(9), ['/Page1/']);
  });
});
