import { testSurroundings } from './surroundings';

testSurroundings('what stands around a script, a style or a part of a page', [
  [
    'a script: the templates that load it by a tag or an attribute, not one that loads its namesake',
    {
      'shop/static/js/cart.js': 'start();',
      'shop/templates/cart.html': '{% load static %}\n<script src="{% static \'js/cart.js\' %}"></script>\n',
      'shop/templates/old.html': '<p>\n<script src="/static/js/cart.js?v=1"></script>',
      'shop/templates/other.html': '<script src="{% static \'admin/js/cart.js\' %}"></script>js/cart.js',
      'shop/templates/gone.html': '{# {% static "js/cart.js" %} #}<!-- <script src="/static/js/cart.js"> -->',
    },
    ['shop/static/js/cart.js', 1],
    [
      'template shop/templates/cart.html shop/templates/cart.html:2',
      'template shop/templates/old.html shop/templates/old.html:2',
    ],
  ],
  [
    'a script of a folder that STATICFILES_DIRS names',
    {
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nSTATICFILES_DIRS = [BASE_DIR / "web" / "scripts"]\n',
      'web/scripts/js/cart.js': 'start();',
      'web/templates/js/cart.js': '',
      'shop/templates/cart.html': '<script src="{% static "js/cart.js" %}"></script>',
    },
    ['web/scripts/js/cart.js', 1],
    ['template shop/templates/cart.html shop/templates/cart.html:1'],
  ],
  [
    'a script of the whole site: the template that loads it alone',
    {
      'shop/static/js/site.js': 'start();',
      'shop/templates/base.html': '<script src="{% static "js/site.js" %}"></script>',
      ...Object.fromEntries(
        Array.from({ length: 13 }, (_, at) => [`shop/templates/page${at}.html`, '{% extends "base.html" %}']),
      ),
      'shop/views.py': 'class Page(TemplateView):\n    template_name = "page1.html"\n',
    },
    ['shop/static/js/site.js', 1],
    ['template shop/templates/base.html shop/templates/base.html:1'],
  ],
  [
    'a script: no page that loads another from elsewhere',
    {
      'shop/static/js/site.js': 'run();',
      'shop/templates/a.html': '<script src="//cdn.example.org/static/js/site.js"></script>',
      'shop/templates/b.html': '<script src="https://cdn.example.org/static/js/site.js"></script>',
      'shop/templates/c.html': '<script src="/static/js/site.js?v=2"></script>',
    },
    ['shop/static/js/site.js', 1],
    ['template shop/templates/c.html shop/templates/c.html:1'],
  ],
  [
    'a script: the Media of a class that names it',
    {
      'shop/static/shop/pick.js': 'pick();',
      'shop/admin.py': 'class BookAdmin(ModelAdmin):\n    class Media:\n        js = ["shop/pick.js"]\n',
    },
    ['shop/static/shop/pick.js', 1],
    ['class BookAdmin shop/admin.py:3'],
  ],
  [
    'a script: the entry of a bundler, the pages that load the entry, the script of npm that runs it',
    {
      'front/src/main.js': 'main();',
      'front/webpack.config.js':
        'module.exports = {\n  entry: {\n    site: path.resolve(__dirname, "src", "main"),\n    // site: "./src/main.js",\n  },\n};',
      'front/package.json': '{\n  "scripts": {\n    "check": "node src/main.js --check"\n  }\n}',
      'shop/templates/base.html':
        '{% load webpack_loader %}\n{% render_bundle "site" "js" %}{% render_bundle "admin" %}',
      'front/src/other.js': 'import "./main";',
    },
    ['front/src/main.js', 1],
    [
      'template shop/templates/base.html shop/templates/base.html:2',
      'entry of webpack.config.js site front/webpack.config.js:3',
      'package script check front/package.json:3',
      'script front/src/other.js front/src/other.js:1',
    ],
  ],
  [
    'a style: the pages that load it, and what imports it',
    {
      'shop/static/css/shop.css': 'a { }',
      'shop/templates/base.html': '<link href="{% static "css/shop.css" %}">',
      'src/app.js': 'import "../shop/static/css/shop.css";',
    },
    ['shop/static/css/shop.css', 1],
    ['template shop/templates/base.html shop/templates/base.html:1', 'script src/app.js src/app.js:1'],
  ],
  [
    'a part of a page: the pages that include it, the views that show them, and the tests of those',
    {
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/templates/shop/_row.html': '<tr></tr>',
      'shop/templates/shop/table.html': '{% include "shop/_row.html" %}',
      'shop/templates/shop/list.html': '{% extends "base.html" %}\n{% include "shop/table.html" %}',
      'shop/templates/other/_row.html': '{% include "other/shop/_row.html" %}',
      'shop/views.py': 'class Books(ListView):\n    template_name = "shop/list.html"\n',
      'shop/pages.py':
        'class Row(View):\n    def get(self, request):\n        return TemplateResponse(request, "shop/_row.html", {})\n    def post(self, request):\n        return TemplateResponse(request, "shop/x.html", {})\n',
      'shop/urls.py': 'from .views import Books\nurlpatterns = [path("books/", Books.as_view(), name="books")]\n',
      'shop/tests/test_books.py':
        'def test_list(client):\n    client.get(reverse("books"))\ndef test_word():\n    assert "books"\ndef test_row():\n    assertTemplateUsed(r, "shop/_row.html")\n',
    },
    ['shop/templates/shop/_row.html', 1],
    [
      'view Row shop/pages.py:1',
      'template shop/templates/shop/table.html shop/templates/shop/table.html:1',
      'view (by list.html) Books shop/views.py:1',
      'test test_list shop/tests/test_books.py:2',
      'test test_row shop/tests/test_books.py:6',
    ],
  ],
]);
