import { strict as assert } from 'node:assert';
import { findPartnerEvidence, isPartnerFile } from '../../../../src/core/partners/evidence/find-partner-evidence';
import { DETECTORS } from '../../../../src/core/partners/evidence/detectors';
import { FileProblem } from '../../../../src/core/base/ports';
import { assertGolden } from '../../golden-file';
import { memoryFiles } from '../../memory-files';

async function find(
  tree: Record<string, string | FileProblem>,
): Promise<{ roles: Record<string, string[]>; problems: string[] }> {
  const { roles, problems } = await findPartnerEvidence(memoryFiles(tree), Object.keys(tree));
  return {
    roles: Object.fromEntries(
      roles.map(({ role, evidence }) => [
        role,
        evidence.map(({ topic, file, line, text }) => `${topic}: ${text} (${file}:${line})`),
      ]),
    ),
    problems: problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
  };
}

suite('findPartnerEvidence', () => {
  test('reads packages and requirements, with their lines', async () => {
    const tree = {
      'ui/package.json': '// ours\n{\n  "dependencies": {\n    "svelte": "^5", /* new */\n  },\n}\n',
      'requirements/base.txt': 'Django==5.2\n# celery is gone\nCelery[redis]>=5 # jobs\n',
      'pyproject.toml': 'keywords = ["graphql-core"]\ndependencies = ["django", "graphene_django>=3"]\n',
    };
    assert.deepEqual(await find(tree), {
      roles: {
        'frontend-developer': ['svelte: The frontend is built with svelte (ui/package.json:4)'],
        'svelte-specialist': ['svelte: The frontend is built with svelte (ui/package.json:4)'],
        'api-developer': ['graphql: GraphQL by graphene-django (pyproject.toml:2)'],
        'graphql-specialist': ['graphql: GraphQL by graphene-django (pyproject.toml:2)'],
        'infrastructure-specialist': ['celery: Workers by celery (requirements/base.txt:3)'],
      },
      problems: [],
    });
  });

  test('reads settings, migrations and templates', async () => {
    const tree = {
      'config/settings.py':
        'DEBUG = False\nSECURE_SSL_REDIRECT = True\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n',
      'shop/migrations/0002_x.py': 'operations = [\n    migrations.RunSQL("")\n]\n',
      'shop/templates/shop/list.html': '<ul>\n<li hx-get="/x/">\n',
    };
    assert.deepEqual(await find(tree), {
      roles: {
        'frontend-developer': ['htmx: A template carries htmx (hx-get) (shop/templates/shop/list.html:2)'],
        'database-specialist': [
          'engine: The settings name a database: postgresql (config/settings.py:3)',
          'sql: A migration holds RunSQL (shop/migrations/0002_x.py:2)',
        ],
        'security-specialist': ['settings: The settings protect the site (SECURE_SSL_REDIRECT) (config/settings.py:2)'],
      },
      problems: [],
    });
  });

  test('counts what is there more than a handful of times', async () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `shop/migrations/${String(index + 1).padStart(4, '0')}_x.py`,
    );
    const { roles } = await find(
      Object.fromEntries(
        [...names, ...'abcdefg'.split('').map((name) => `${name}/Dockerfile`)].map((path) => [path, '']),
      ),
    );
    assert.deepEqual(roles, {
      'database-specialist': ['migrations: 60 migrations in 1 app, 60 of them in shop (shop/migrations/0060_x.py:1)'],
      'containerization-developer': [
        'dockerfile: An image is built here (a/Dockerfile:1)',
        'dockerfile: An image is built here (b/Dockerfile:1)',
        'dockerfile: An image is built here (c/Dockerfile:1)',
        'dockerfile: An image is built here (d/Dockerfile:1)',
        'dockerfile: An image is built here, and 2 more (e/Dockerfile:1)',
      ],
    });
  });

  test('goes on where a file cannot be read', async () => {
    const tree = {
      'package.json': '{"dependencies": ',
      'ui/package.json': new FileProblem('ui/package.json is larger than 5242880 bytes.'),
      Procfile: 'web: x',
    };
    assert.deepEqual(await find(tree), {
      roles: {
        'infrastructure-specialist': ['procfile: The processes of a deployment (Procfile:1)'],
        'devops-lead': ['procfile: The processes of a deployment (Procfile:1)'],
      },
      problems: [
        'package.json:1 This is not JSON, so its packages are not known.',
        'ui/package.json:1 This file cannot be looked into for partners: ui/package.json is larger than 5242880 bytes.',
      ],
    });
  });

  test('leaves out what others wrote and what is only shown', () => {
    const paths = [
      'package.json',
      'node_modules/a/package.json',
      'examples/a/package.json',
      'docs/nginx.conf',
      'deploy/nginx.conf',
      'shop/views.py',
    ];
    assert.deepEqual(
      paths.filter((path) => isPartnerFile(path)),
      ['package.json', 'deploy/nginx.conf'],
    );
  });

  test('knows the content security policy and the tasks of Django 6', async () => {
    const tree = {
      'config/settings.py': 'SECURE_CSP = {"default-src": [CSP.SELF]}\n',
      'requirements.txt': 'django-tasks\n',
    };
    assert.deepEqual(await find(tree), {
      roles: {
        'infrastructure-specialist': ['task-queue: Workers by django-tasks (requirements.txt:1)'],
        'security-specialist': [
          'settings: The settings protect the site (SECURE_CSP) (config/settings.py:1)',
          'csp: A content security policy (SECURE_CSP) (config/settings.py:1)',
        ],
      },
      problems: [],
    });
  });

  test('has a sentence and roles for each thing that is looked for', () => {
    assertGolden(
      'partners/evidence/golden/detectors.txt',
      DETECTORS.map(({ topic, roles, because }) => `${topic} | ${roles.join(', ')} | ${because}`),
    );
  });
});
