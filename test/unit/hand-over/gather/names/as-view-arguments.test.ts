import assert from 'node:assert/strict';
import { asViewArguments } from '../../../../../src/core/hand-over/gather/names/as-view-arguments';
import { namingProject } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from django.contrib.auth.decorators import login_required
from shop.views import Shelf, Till
urlpatterns = [
    path("shelf/", Shelf.as_view(template_name="shop/shelf.html", paginate_by=20)),
    path("mine/", login_required(Shelf.as_view(
        template_name="shop/mine.html",
    ))),
    path("all/", Shelf.as_view()),
    path("till/", Till.as_view()),
]
`,
  'shop/__init__.py': '',
  'shop/views.py': `from django.views.generic import ListView
class Shelf(ListView):
    template_name = "shop/list.html"
class Till(ListView):
    template_name = "shop/till.html"
`,
};

suite('What routes give a view', () => {
  const rows: readonly [name: string, expected: string[]][] = [
    [
      'Shelf',
      [
        'Its route `/shelf/` gives it `template_name="shop/shelf.html", paginate_by=20` config/urls.py:4',
        'Its route `/mine/` gives it `template_name="shop/mine.html"` config/urls.py:5',
      ],
    ],
    ['Till', []],
  ];
  for (const [name, expected] of rows)
    test(name, async () => {
      const project = await namingProject(SHOP);
      const view = project.inventory.views.find((one) => one.name === name);
      assert.ok(view);
      const facts = await asViewArguments(view, project);
      assert.deepEqual(
        facts.map(({ text, place }) => `${text} ${place?.path ?? ''}:${place?.line ?? ''}`),
        expected,
      );
    });
});
