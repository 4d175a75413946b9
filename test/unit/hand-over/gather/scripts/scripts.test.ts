import assert from 'node:assert/strict';
import { findLoading } from '../../../../../src/core/hand-over/gather/around/find-loading';
import { findScriptCallers, routesMeant } from '../../../../../src/core/hand-over/gather/scripts/find-script-callers';
import { namesOfScript } from '../../../../../src/core/hand-over/gather/scripts/names-of-script';
import { thingAt } from '../../../../../src/core/project/thing-at';
import { namingProject, told } from '../names/naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from rest_framework.routers import SimpleRouter
from shop.views import Books, Shelf, basket
router = SimpleRouter()
router.register("books", Books)
urlpatterns = [
    path("api/v1/", include(router.urls)),
    path("basket/add/", basket),
    path("shelf/", Shelf.as_view()),
]
`,
  'shop/__init__.py': '',
  'shop/serializers.py': 'class BookSerializer(serializers.ModelSerializer):\n    pass\n',
  'shop/views.py': `from rest_framework import viewsets
from rest_framework.decorators import action
from django.views.generic import TemplateView
from .serializers import BookSerializer
class Books(viewsets.ModelViewSet):
    serializer_class = BookSerializer
    @action(detail=True, methods=["post"])
    def lend(self, request, pk):
        return None
class Shelf(TemplateView):
    template_name = "shop/shelf.html"
def basket(request):
    return None
`,
  'shop/templates/shop/shelf.html':
    '<script src="/static/shop/entry.js"></script>\n<book-card></book-card>\n<script>\n  $.post("/basket/add/", {});\n</script>\n',
  'shop/static/shop/entry.js': 'import { list } from "./list";\nlist();\n',
  'shop/static/shop/list.js': `import api, { quiet } from './api';
import { Card } from "./card.js";
/* fetch("/shelf/") */
// fetch("/shelf/")
export const list = () => api.get('books/').then(show);
export const lend = (id) => api.post(\`books/\${id}/lend/\`);
export const other = () => fetch("https://shop.example.org/basket/add/?n=1");
export const none = () => title("books/");
`,
  'shop/static/shop/api.js': 'export default axios.create({ baseURL: "/api/v1" });\n',
  'shop/static/shop/card.js': 'export class Card {}\ncustomElements.define("book-card", Card);\n',
  'shop/static/shop/list.test.js': 'api.get("books/");\n',
  'shop/static/vendor/far.js': 'fetch("/basket/add/");\n',
  'playwright.config.js': 'fetch("/basket/add/");\n',
};

const LIST = 'script shop/static/shop/list.js shop/static/shop/list.js';
const SHELF = 'shop/templates/shop/shelf.html shop/templates/shop/shelf.html';

suite('The scripts that call', () => {
  const rows: readonly [what: string, path: string, lines: [number, number], expected: string[]][] = [
    ['a viewset, by the base of their client', 'shop/views.py', [5, 5], [`${LIST}:5`]],
    ['its action alone', 'shop/views.py', [8, 9], [`${LIST}:6`]],
    ['a view, and the template that does', 'shop/views.py', [12, 13], [`${LIST}:7`, `template ${SHELF}:4`]],
    ['a serializer, by its views', 'shop/serializers.py', [1, 2], [`${LIST}:5`]],
    ['the URLs of some lines', 'config/urls.py', [7, 7], [`${LIST}:7`, `template ${SHELF}:4`]],
    ['nothing that remarks alone name', 'shop/views.py', [10, 11], []],
  ];
  for (const [what, path, [line, endLine], expected] of rows)
    test(what, async () => {
      const project = await namingProject(SHOP);
      const text = SHOP[path as keyof typeof SHOP];
      const routes = routesMeant({ path, text, line, endLine }, thingAt(path, text, line), project.inventory);
      assert.deepEqual((await findScriptCallers(routes, project)).map(told), expected);
    });
});

suite('What a script names', () => {
  const lines = SHOP['shop/static/shop/list.js'].split('\n');
  const rows: readonly [what: string, text: string, expected: string[]][] = [
    [
      'the script that it calls by, and the route by its base',
      lines[4] ?? '',
      ['script shop/static/shop/api.js shop/static/shop/api.js', 'route /api/v1/books/ config/urls.py:4'],
    ],
    ['a script by its own name', 'new Card()', ['script shop/static/shop/card.js shop/static/shop/card.js']],
    ['a route by its address', lines[6] ?? '', ['route /basket/add/ config/urls.py:7']],
    ['no route by a word', lines[7] ?? '', []],
  ];
  for (const [what, text, expected] of rows)
    test(what, async () => {
      const found = await namesOfScript({ path: 'shop/static/shop/list.js', text }, await namingProject(SHOP));
      assert.deepEqual(found.map(told), expected);
    });
});

suite('Who loads the entry of a bundler', () => {
  const tree = {
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'web/shelf.jsx': 'import { Card } from "./card";\n',
    'web/card.jsx': 'export const Card = 1;\n',
    'web/other.js': '',
    'webpack.config.js': `module.exports = {
  entry: {
    shelf: {
      import: [
        "leaflet.css",
        "./web/shelf.jsx",
      ],
    },
    more: "./web/other.js",
  },
  output: { filename: "[name].js" },
};
`,
    'shop/templates/shop/a.html': '{% load static %}\n<script src="{% static \'shelf.js\' %}"></script>\n',
    'shop/templates/shop/b.html': '<script src="/static/more.min.js"></script>\n',
    'shop/templates/shop/c.html': '<script src="/static/entry.js"></script>\n',
  };
  const rows: readonly [path: string, expected: string[]][] = [
    [
      'web/shelf.jsx',
      [
        'template shop/templates/shop/a.html shop/templates/shop/a.html:2',
        'entry of webpack.config.js shelf webpack.config.js:6',
      ],
    ],
    [
      'web/card.jsx',
      [
        'template (by shelf.jsx) shop/templates/shop/a.html shop/templates/shop/a.html:2',
        'script web/shelf.jsx web/shelf.jsx:1',
      ],
    ],
    [
      'web/other.js',
      [
        'template shop/templates/shop/b.html shop/templates/shop/b.html:1',
        'entry of webpack.config.js more webpack.config.js:9',
      ],
    ],
  ];
  for (const [path, expected] of rows)
    test(path, async () => {
      const { callers } = await findLoading(path, await namingProject(tree));
      assert.deepEqual(callers.map(told), expected);
    });
});

suite('Who loads a script', () => {
  const rows: readonly [path: string, expected: string[]][] = [
    ['shop/static/shop/entry.js', [`template ${SHELF}:1`, 'view (by shelf.html) Shelf shop/views.py:10']],
    [
      'shop/static/shop/list.js',
      [
        `template (by entry.js) ${SHELF}:1`,
        'view (by shelf.html) Shelf shop/views.py:10',
        'script shop/static/shop/entry.js shop/static/shop/entry.js:1',
      ],
    ],
    [
      'shop/static/shop/card.js',
      [
        `template (by entry.js) ${SHELF}:1`,
        `template (by <book-card>) ${SHELF}:2`,
        'view (by shelf.html) Shelf shop/views.py:10',
        'script shop/static/shop/list.js shop/static/shop/list.js:2',
      ],
    ],
  ];
  for (const [path, expected] of rows)
    test(path, async () => {
      const { callers } = await findLoading(path, await namingProject(SHOP));
      assert.deepEqual(callers.map(told), expected);
    });
});
