import assert from 'node:assert/strict';
import { routesOf } from './routes-of';

const HEAD = 'from django.urls import include, path\nfrom shop import views\n';
const VIEWS = 'def index(request):\n    pass\n\ndef about(request):\n    pass\n';

function urls(lines: string, others: Record<string, string> = {}): Promise<string[]> {
  return routesOf({ 'config/urls.py': `${HEAD}${lines}\n`, 'shop/__init__.py': '', 'shop/views.py': VIEWS, ...others });
}

suite('URL patterns that are made in a loop', () => {
  const told: [what: string, lines: string, expected: string[], others?: Record<string, string>][] = [
    [
      'a comprehension',
      'urlpatterns = [path(f"{x}/", views.index) for x in ("a", "b")]',
      ['any /a/ index', 'any /b/ index'],
    ],
    [
      'pairs',
      'urlpatterns = [path(f"{x}/", view) for x, view in [("a", views.index), ("b", views.about)]]',
      ['any /a/ index', 'any /b/ about'],
    ],
    [
      'a constant',
      'NAMES = ["a", "b"]\nurlpatterns = [path("x/", views.about), *[path(n + "/", views.index) for n in NAMES]]',
      ['any /x/ about', 'any /a/ index', 'any /b/ index'],
    ],
    [
      'a constant of another file',
      'from shop.names import NAMES\nurlpatterns = [path(f"{n}/", views.index) for n in NAMES]',
      ['any /a/ index', 'any /b/ index'],
      { 'shop/names.py': 'NAMES = ("a", "b")\n' },
    ],
    [
      'a table',
      'PAGES = {"a": views.index, "b": views.about}\nurlpatterns = [path(f"{n}/", v) for n, v in PAGES.items()]',
      ['any /a/ index', 'any /b/ about'],
    ],
    [
      'a loop',
      'urlpatterns = []\nfor x in ("a", "b"):\n    url = f"{x}/"\n    urlpatterns.append(path(url, views.index, name=x))',
      ['any /a/ index [a]', 'any /b/ index [b]'],
    ],
    [
      'a function',
      'def made():\n    found = []\n    for x in ("a", "b"):\n        found.append(path(f"{x}/", views.index))\n    return found\n\nurlpatterns = made()',
      ['any /a/ index', 'any /b/ index'],
    ],
    [
      'a function that is given what to go through',
      'def made(names, view):\n    return [path(f"{x}/", view) for x in names]\n\nurlpatterns = [path("api/", include(made(["a", "b"], views.about)))]',
      ['any /api/a/ about', 'any /api/b/ about'],
    ],
    [
      'a condition',
      'urlpatterns = [path(f"{x}/", views.index) for x in ("a", "b") if on(x)]',
      ['? /… {its URLs are not told by text}'],
    ],
    [
      'a list that grows',
      'NAMES = ["a"]\nNAMES.append("b")\nurlpatterns = [path(f"p/{n}/", views.index) for n in NAMES]',
      ['? /p/… {its URLs are not told by text}'],
    ],
    [
      'a table that begins empty and is filled elsewhere',
      'from shop.pages import PAGES\ndef made(name):\n    return path(name, views.index)\nurlpatterns = [path("x/", views.about), *[made(n) for n in PAGES], *[path(f"p/{n}/", v) for n, v in PAGES.items()]]\nfor n in PAGES:\n    urlpatterns.append(path(f"q/{n}/", views.index))',
      [
        'any /x/ about',
        '? /… {its URLs are not told by text}',
        '? /p/… {its URLs are not told by text}',
        'any /q/…/ index {text does not tell the whole pattern}',
      ],
      { 'shop/pages.py': 'PAGES = {}\ndef register(name, view):\n    add(PAGES, name, view)\n' },
    ],
    [
      'a loop that decides',
      'urlpatterns = []\nfor x in ("a", "b"):\n    if x != "a":\n        urlpatterns.append(path(f"{x}/", views.index))',
      ['any /…/ index {text does not tell the whole pattern} when x is not "a"'],
    ],
    [
      'a function that returns twice',
      'def made(x):\n    if x:\n        return []\n    return [path("a/", views.index)]\n\nurlpatterns = made(1)',
      ['? /… {its URLs are not told by text}'],
    ],
  ];
  for (const [what, lines, expected, others] of told)
    test(what, async () => assert.deepEqual(await urls(lines, others), expected));
});
