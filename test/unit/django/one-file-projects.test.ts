import assert from 'node:assert/strict';
import { MANAGE, outline, SETTINGS, type Tree } from './outline';

const SERVING =
  'from django.conf import settings\nsettings.configure(ROOT_URLCONF=__name__)\nfrom django.core.management import execute_from_command_line\nurlpatterns = []\nexecute_from_command_line()\n';

suite('detectDjango, where a project is one file', () => {
  const cases: [what: string, tree: Tree, expected: string[]][] = [
    [
      'knows a project in one file of nanodjango, and the Django that is locked with it',
      {
        'app.py': 'from nanodjango import Django\napp = Django(SECRET_KEY="dev")\n',
        'pyproject.toml': '[project]\nname = "tiny"\nversion = "1"\ndependencies = ["nanodjango>=0.12"]\n',
        'uv.lock':
          '[[package]]\nname = "django"\nversion = "5.2.6"\n[[package]]\nname = "nanodjango"\nversion = "0.12.2"\n',
      },
      ['project on', '. | project | - | - | - |  (5.2.6) uv.lock:3'],
    ],
    [
      'knows a project in one file that configures Django itself',
      {
        'requirements.txt': 'Django~=5.2\n',
        'web.py':
          'from django.conf import settings\nsettings.configure(ROOT_URLCONF=__name__)\nfrom django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n',
        'script.py': 'from django.conf import settings\nsettings.configure()\n',
      },
      ['project on', '. | project | - | - | - | ~=5.2 requirements.txt:1'],
    ],
    [
      'knows it at the top of a folder that asks for nothing, and near the top beside other projects',
      {
        'main.py':
          'from django import conf, urls\nfrom django.core.handlers import asgi\nconf.settings.configure(ROOT_URLCONF=__name__)\napp = asgi.ASGIHandler()\nurlpatterns = []\n',
      },
      ['project on', '. | project | - | - | - | -'],
    ],
    [
      'finds several of them, and none in a package or deep below',
      {
        '01/hello.py': SERVING,
        '01/more/placeholder.py': SERVING,
        '02/site/__init__.py': '',
        '02/site/serve.py': SERVING,
        '03/shop/manage.py': MANAGE('shop.settings'),
        '03/shop/shop/settings.py': SETTINGS,
        '03/shop/tool.py': SERVING,
        'a/b/c/deep.py': SERVING,
      },
      [
        'project on',
        '01 | project | - | - | - | -',
        '01/more | project | - | - | - | -',
        '03/shop | project | 03/shop/manage.py | shop.settings | 03/shop/shop/settings.py | -',
      ],
    ],
  ];
  for (const [what, tree, expected] of cases) test(what, async () => assert.deepEqual(await outline(tree), expected));
});
