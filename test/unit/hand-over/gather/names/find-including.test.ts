import assert from 'node:assert/strict';
import { findIncluding } from '../../../../../src/core/hand-over/gather/names/find-including';
import { namingProject, told } from './naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from django.views.generic import TemplateView
urlpatterns = [
    path("about/", TemplateView.as_view(template_name="shop/about.html")),
]
`,
  'shop/__init__.py': '',
  'shop/forms.py': 'class Stars(forms.Widget):\n    template_name = "shop/stars.html"\n',
  'shop/views.py': 'def shelf(request):\n    return render(request, "shop/shelf.html")\n',
  'shop/templates/shop/about.html': '',
  'shop/templates/shop/shelf.html': '',
  'shop/templates/shop/stars.html': '',
};

suite('Who names a template', () => {
  const rows: readonly [name: string, expected: string[]][] = [
    ['shop/stars.html', ['class Stars shop/forms.py:2']],
    ['shop/about.html', ['module urls config/urls.py:3']],
    ['shop/shelf.html', ['view shelf shop/views.py:1']],
  ];
  for (const [name, expected] of rows)
    test(name, async () => {
      const { callers } = await findIncluding(`shop/templates/${name}`, name, await namingProject(SHOP));
      assert.deepEqual(callers.map(told), expected);
    });
});
