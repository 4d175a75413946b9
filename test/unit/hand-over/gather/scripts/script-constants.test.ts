import assert from 'node:assert/strict';
import { findScriptCallers, routesMeant } from '../../../../../src/core/hand-over/gather/scripts/find-script-callers';
import { namesOfScript } from '../../../../../src/core/hand-over/gather/scripts/names-of-script';
import { thingAt } from '../../../../../src/core/project/thing-at';
import { namingProject, told } from '../names/naming-project';

const SHOP = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': `from shop import views
urlpatterns = [
    path("api/books/", views.books),
    path("api/books/<int:pk>/", views.book),
    path("api/books/<int:pk>/lend/", views.lend),
]
`,
  'shop/__init__.py': '',
  'shop/views.py': 'def books(request): ...\ndef book(request, pk): ...\ndef lend(request, pk): ...\n',
  'shop/static/shop/paths.js': 'export const ROOT = "/api/";\n',
  'shop/static/shop/list.js': `import { ROOT } from "./paths";
const API = "https://shop.example.org/api";
fetch(API + "/books/");
fetch(\`\${API}/books/\${id}/\`);
fetch(ROOT + 'books/' + book.id + '/lend/');
fetch(UNKNOWN + "books/");
`,
};

suite('An address that a script joins from a constant', () => {
  const lines = SHOP['shop/static/shop/list.js'].split('\n');
  const rows: readonly [line: number, expected: string[]][] = [
    [3, ['route /api/books/ config/urls.py:3']],
    [4, ['route /api/books/<int:pk>/ config/urls.py:4']],
    [
      5,
      [
        'script shop/static/shop/paths.js shop/static/shop/paths.js',
        'route /api/books/<int:pk>/lend/ config/urls.py:5',
      ],
    ],
    [6, []],
  ];
  for (const [line, expected] of rows)
    test(`is that of its route: ${lines[line - 1] ?? ''}`, async () => {
      const code = { path: 'shop/static/shop/list.js', text: lines[line - 1] ?? '' };
      assert.deepEqual((await namesOfScript(code, await namingProject(SHOP))).map(told), expected);
    });

  const callers: readonly [view: string, line: number, expected: string[]][] = [
    ['books', 1, ['script shop/static/shop/list.js shop/static/shop/list.js:3']],
    ['book', 2, ['script shop/static/shop/list.js shop/static/shop/list.js:4']],
    ['lend', 3, ['script shop/static/shop/list.js shop/static/shop/list.js:5']],
  ];
  for (const [view, line, expected] of callers)
    test(`tells who calls ${view}`, async () => {
      const project = await namingProject(SHOP);
      const [path, text] = ['shop/views.py', SHOP['shop/views.py']];
      const routes = routesMeant({ path, text, line, endLine: line }, thingAt(path, text, line), project.inventory);
      assert.deepEqual((await findScriptCallers(routes, project)).map(told), expected);
    });
});
