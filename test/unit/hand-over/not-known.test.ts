import assert from 'node:assert/strict';
import type { RouteId } from '../../../src/core';
import type { Place } from '../../../src/core/base/place';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';

const MANAGE = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n";
const SETTINGS =
  'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n';

/** A project with a view that no route leads to, and something else than its files. */
function treeOf(others: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  return {
    'manage.py': MANAGE,
    'requirements.txt': 'Django==5.2\n',
    'config/__init__.py': '',
    'config/settings.py': SETTINGS,
    'config/urls.py': 'urlpatterns = []\n',
    'shop/__init__.py': '',
    'shop/models.py': 'from django.db import models\nclass Book(models.Model):\n    title = models.TextField()\n',
    'shop/views.py':
      'from rest_framework.views import APIView\n\n\nclass Books(APIView):\n    def get(self, request):\n        return None\n',
    'shop/pages.py':
      'from django.views.generic import TemplateView\n\n\nclass Page(TemplateView):\n    template_name = "shop/page.html"\n',
    'shop/prices.py': 'def net(price):\n    return price\n',
    Dockerfile: 'FROM python:3.13\nCOPY . .\n',
    ...others,
  };
}

function without(path: string, others: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { [path]: _, ...rest } = treeOf(others);
  return rest;
}

const VIEW = { path: 'shop/views.py', line: 4 };
const PAGE = { path: 'shop/pages.py', line: 4 };
const MODEL = { path: 'shop/models.py', line: 2 };
const NET = { path: 'shop/prices.py', line: 1, endLine: 2 };
const IMAGE = { path: 'Dockerfile', line: 1, endLine: 2 };
const LATIN = new Uint8Array([0x23, 0xe4, 0x0a]);
const NO_SETTINGS = 'the settings module config.settings is not in the folder @manage.py:1';

const CASES: readonly [
  what: string,
  tree: Readonly<Record<string, string | Uint8Array>>,
  route: RouteId,
  place: Place,
  expected: readonly string[],
][] = [
  ['a route that is nowhere', treeOf({}), 'api', VIEW, ['Not found: a route that leads here']],
  [
    'a route, and the settings are not there',
    without('config/settings.py'),
    'api',
    VIEW,
    [`Not known: a route that leads here, because ${NO_SETTINGS}`],
  ],
  [
    'a route, and ROOT_URLCONF is read from the environment',
    treeOf({ 'config/settings.py': SETTINGS.replace('"config.urls"', 'os.environ["URLS"]') }),
    'api',
    VIEW,
    ['Not known: a route that leads here, because ROOT_URLCONF is not told by the text @config/settings.py:2'],
  ],
  [
    'a route, and ROOT_URLCONF is set nowhere that could be read',
    treeOf({ 'config/settings.py': 'from elsewhere import *\nINSTALLED_APPS = ["shop"]\n' }),
    'api',
    VIEW,
    [
      'Not known: a route that leads here, because ROOT_URLCONF is set nowhere in what could be read @config/settings.py:1',
    ],
  ],
  [
    'a route, and ROOT_URLCONF names what is not there',
    without('config/urls.py'),
    'api',
    VIEW,
    [
      'Not known: a route that leads here, because ROOT_URLCONF names config.urls, which is not in the folder @config/settings.py:2',
    ],
  ],
  [
    'a route, and a list of them is made by a call',
    treeOf({
      'config/urls.py': 'from tools import routes_of\nurlpatterns = [path("api/", include(routes_of("shop")))]\n',
    }),
    'api',
    VIEW,
    [
      'Not known: a route that leads here, because what routes_of("shop") adds at /api/… is not known: its URLs are not told by text @config/urls.py:2',
    ],
  ],
  [
    'a route, and a module of the project that is included is not there',
    treeOf({ 'config/urls.py': 'urlpatterns = [path("api/", include("shop.urls"))]\n' }),
    'api',
    VIEW,
    [
      'Not known: a route that leads here, because what shop.urls adds at /api/… is not known: its URLs are not told by text @config/urls.py:2'.replace(
        ':2',
        ':1',
      ),
    ],
  ],
  [
    'a route, and URLs of a package are included: it names no view of the project',
    treeOf({ 'config/urls.py': 'urlpatterns = [path("accounts/", include("allauth.urls"))]\n' }),
    'api',
    VIEW,
    ['Not found: a route that leads here'],
  ],
  [
    'a route, and a file of URLs cannot be read',
    treeOf({
      'config/urls.py': 'urlpatterns = [path("api/", include("shop.urls"))]\n',
      'shop/urls.py': LATIN,
    }),
    'api',
    VIEW,
    ['Not known: a route that leads here, because shop/urls.py could not be read @shop/urls.py:1'],
  ],
  [
    'the database, which no settings name',
    treeOf({ 'config/settings.py': SETTINGS.replace(/DATABASES.*/, '') }),
    'database',
    MODEL,
    ['Not found: nothing else in the project’s code names it; the database, which no settings file tells'],
  ],
  [
    'the database, and the settings are not there',
    without('config/settings.py'),
    'database',
    MODEL,
    ['Not found: nothing else in the project’s code names it', `Not known: the database, because ${NO_SETTINGS}`],
  ],
  [
    'the database, and settings from elsewhere may set it',
    treeOf({
      'config/settings.py': 'from .local import *\nINSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
    }),
    'database',
    MODEL,
    [
      'Not found: nothing else in the project’s code names it',
      'Not known: the database, because .local is not in the folder @config/settings.py:1',
    ],
  ],
  [
    'who names a function, and a file cannot be read',
    treeOf({ 'shop/jobs.py': LATIN }),
    'infrastructure',
    NET,
    [
      'Not found: what starts the project',
      'Not known: who else names it, because shop/jobs.py cannot be read @shop/jobs.py:1',
    ],
  ],
  [
    'a template that is not in the folder',
    treeOf({}),
    'design',
    PAGE,
    ['Not found: a route that leads here; the template `shop/page.html`'],
  ],
  [
    'a template that a method names',
    treeOf({
      'shop/pages.py':
        'from django.views.generic import TemplateView\n\n\nclass Page(TemplateView):\n    def get_template_names(self):\n        return [self.kind]\n',
    }),
    'design',
    PAGE,
    [
      'Not found: a route that leads here',
      'Not known: the template that it shows, because get_template_names decides @shop/pages.py:4',
    ],
  ],
  [
    'what the project is started by, and the settings are not there',
    without('config/settings.py'),
    'infrastructure',
    NET,
    [
      'Not found: nothing else in the project’s code names it',
      `Not known: what starts the project, because ${NO_SETTINGS}`,
    ],
  ],
  [
    'what the project is started by, which nothing says',
    treeOf({}),
    'containerization',
    IMAGE,
    ['Not found: what starts the project'],
  ],
];

suite('What a hand-over looks for in vain', () => {
  for (const [what, tree, id, place, expected] of CASES) {
    test(`is ${what}`, async () => {
      const { change } = await fixedMode(memoryFiles(tree)).tasks.draft({
        route: { kind: 'escalation', id },
        title: 'Look',
        place,
      });
      const rows = change.text.split('\n').filter((row) => /^- Not (?:found|known):/.test(row));
      assert.deepEqual(
        rows.map((row) => row.slice(2).replaceAll(/\[([^\]]*)\]\([^)]*\)/g, (_, at: string) => `@${at}`)),
        expected,
      );
    });
  }
});
