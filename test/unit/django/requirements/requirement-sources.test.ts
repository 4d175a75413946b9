import assert from 'node:assert/strict';
import { REQUIREMENT_SOURCES, sourceOf } from '../../../../src/core/django/requirements/requirement-sources';
import { outlineManifest } from './outline-manifest';

const CASES: [path: string, text: string, expected: string[]][] = [
  [
    'requirements.txt',
    [
      '-i https://pypi.org/simple',
      'Django>=4.2,<5  # the web',
      'DJANGO[argon2, bcrypt] ~= 5.2 ; python_version >= "3.10"',
      'django==5.2 \\',
      '    --hash=sha256:aa \\',
      '    --hash=sha256:bb',
      '-r base.txt',
      '--constraint=constraints.txt',
      '-e git+https://github.com/django/django.git@main#egg=Django',
      'git+https://github.com/django/django.git@stable/5.2.x',
      'Django @ https://example.org/Django-5.2-py3-none-any.whl ; sys_platform != "win32"',
      './wheels/Django-5.2-py3-none-any.whl',
      'django_filter',
      'requests',
      'django (>=4)',
    ].join('\n'),
    [
      'compiled',
      '2: django >=4.2,<5 (main)',
      '3: django[argon2,bcrypt] ~= 5.2 (main)',
      '4: django ==5.2 (main)',
      '9: django @ git+https://github.com/django/django.git@main#egg=Django (main)',
      '10: django @ git+https://github.com/django/django.git@stable/5.2.x (main)',
      '11: django @ https://example.org/Django-5.2-py3-none-any.whl (main)',
      '12: django @ ./wheels/Django-5.2-py3-none-any.whl (main)',
      '13: django-filter  (main)',
      '15: django >=4 (main)',
      '7: includes base.txt',
      '8: includes constraints.txt',
    ],
  ],
  [
    'requirements/dev.in',
    'Django\nsentry-sdk[django]>=2\n',
    ['1: django  (development)', '2: sentry-sdk[django] >=2 (development)'],
  ],
  ['requirements/with-comments.txt', 'django==4.2 \\\n# why\n# more \\\nrequests\n', ['1: django ==4.2 (main)']],
  ['docs-requirements.txt', 'django\n', ['1: django  (development)']],
  ['constraints.txt', 'Django<6\n', ['1: django <6 (main)']],
  [
    'pyproject.toml',
    [
      '[project]',
      'name = "shop"',
      'keywords = ["django"]',
      'classifiers = ["Framework :: Django"]',
      'dependencies = [',
      '  "httpx",',
      '  "django[argon2]>=5.2",',
      ']',
      'optional-dependencies.test = ["django>=5.2"]',
      '[project.optional-dependencies]',
      'web = ["Django >= 4"]',
      '[project.scripts]',
      'shop = "shop.cli:main"',
      '[dependency-groups]',
      'dev = ["pytest-django", {include-group = "web"}]',
      'web = [',
      '  "Django >= 4",',
      ']',
    ]
      .join('\n')
      .replace('optional-dependencies.test = ["django>=5.2"]\n', ''),
    [
      'package shop',
      '7: django[argon2] >=5.2 (main)',
      '10: django >= 4 (optional)',
      '14: pytest-django  (development)',
      '16: django >= 4 (optional)',
      '12: shop starts shop.cli',
    ],
  ],
  [
    'pyproject.toml',
    [
      '[tool.poetry]',
      'name = "shop"',
      '[tool.poetry.dependencies]',
      'python = "^3.12"',
      'Django = { version = "^5.1", extras = ["argon2"] }',
      'djangorestframework = "*"',
      'wagtail = { version = ">=6", optional = true }',
      '[tool.poetry.group.dev.dependencies]',
      'django-stubs = "^5"',
      '[tool.poetry.group.web.dependencies]',
      'django-filter = [{ version = "^24", python = "<3.12" }, { version = "^25" }]',
      '[tool.poetry.dev-dependencies]',
      'django-debug-toolbar = { git = "https://example.org/x.git" }',
      '[tool.poetry.scripts]',
      'shop = "shop.manage:main"',
    ].join('\n'),
    [
      'package shop',
      '5: django[argon2] ^5.1 (main)',
      '6: djangorestframework  (main)',
      '7: wagtail >=6 (optional)',
      '13: django-debug-toolbar @ https://example.org/x.git (development)',
      '9: django-stubs ^5 (development)',
      '11: django-filter ^24 (optional)',
      '15: shop starts shop.manage',
    ],
  ],
  [
    'pyproject.toml',
    [
      '[tool.poetry]',
      'dependencies.Django = { version = ">=2.2", optional = true }',
      '[tool.pdm.dev-dependencies]',
      'test = ["django~=5.2"]',
      '[tool.hatch.envs.default]',
      'dependencies = ["django<6"]',
      '[tool.uv]',
      'dev-dependencies = ["django>=5"]',
      '[tool.setuptools.dynamic]',
      'dependencies = { file = ["requirements.txt"] }',
      '[tool.hatch.metadata.hooks.requirements_txt]',
      'files = ["requirements/base.txt"]',
    ].join('\n'),
    [
      '2: django >=2.2 (optional)',
      '4: django ~=5.2 (development)',
      '6: django <6 (development)',
      '8: django >=5 (development)',
      '12: includes requirements/base.txt',
      '10: includes requirements.txt',
    ],
  ],
  ['hatch.toml', '[envs.test]\nextra-dependencies = [\n  "django>=5",\n]\n', ['3: django >=5 (development)']],
  [
    'Pipfile',
    '[[source]]\nurl = "x"\n[packages]\ndjango = "~=5.2.0"\nwagtail = {version = "*", extras = ["x"]}\n[dev-packages]\npytest-django = "*"\n',
    ['4: django ~=5.2.0 (main)', '5: wagtail[x]  (main)', '7: pytest-django  (development)'],
  ],
  [
    'Pipfile.lock',
    '{\n "default": {\n  "asgiref": {\n   "version": "==3.8"\n  },\n  "django": {\n   "hashes": [],\n   "version": "==5.2.17"\n  }\n }\n}\n',
    ['8: django locked at 5.2.17'],
  ],
  [
    'environment.yml',
    'name: shop\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.12\n  - conda-forge::django=4.2\n  - pip:\n    - Django>=5\n    - channels\n',
    ['6: django =4.2 (main)', '8: django >=5 (main)', '9: channels  (main)'],
  ],
  [
    'uv.lock',
    'version = 1\n\n[[package]]\nname = "asgiref"\nversion = "3.8"\n\n[[package]]\nname = "django"\nversion = "5.2.16"\nsource = { registry = "x" }\n\n[[package]]\nname = "django"\nversion = "6.0"\n',
    ['9: django locked at 5.2.16', '14: django locked at 6.0'],
  ],
  ['poetry.lock', '[[package]]\nname = "Django"\nversion = "6.0.6"\n', ['3: django locked at 6.0.6']],
  ['pdm.lock', '[[package]]\nname = "django"\nversion = "4.2"\n', ['3: django locked at 4.2']],
  ['pylock.toml', '[[packages]]\nname = "django"\nversion = "4.2"\n', ['3: django locked at 4.2']],
  ['reqs/prod.pip', 'django\n', ['1: django  (main)']],
  ['notes.txt', 'django\n', ['no source']],
];

suite('REQUIREMENT_SOURCES', () => {
  test('are watched under the names by which they are read', () => {
    const named = ['', '-x', '.x', '-env', 'default', 'linux-64'];
    const isRead = (id: string, glob: string) =>
      named.some((name) => sourceOf(glob.replace('**', 'a').replaceAll('*', name))?.id === id);
    assert.deepEqual(
      REQUIREMENT_SOURCES.flatMap(({ id, globs }) => globs.filter((glob) => !isRead(id, glob))),
      [],
    );
  });

  for (const [index, [path, text, expected]] of CASES.entries()) {
    test(`${path} (${index + 1})`, async () => assert.deepEqual(await outlineManifest(path, text), expected));
  }
});
