import assert from 'node:assert/strict';
import path from 'node:path';
import { concernsPartners } from '../../../src/core/partners/partners-here';
import { PARTNERS_GLOB } from '../../../src/core/partners/watched-glob';

const READ = [
  ...[
    'frontend/package.json',
    'requirements/base.txt',
    'pyproject.toml',
    'Pipfile',
    'shop/settings.py',
    'shop/templates/a.html',
  ],
  ...[
    'shop/migrations/0001_initial.py',
    'Dockerfile',
    'deploy/web.Dockerfile',
    'compose.yaml',
    '.github/workflows/ci.yml',
  ],
  ...['.env.example', 'deploy/local.env', 'dotenv.sample', 'env.dist', '.bandit'],
  ...['Jenkinsfile', 'main.tf', 'Procfile', 'fly.toml', 'schema.graphql', 'api.proto', 'e2e/a.spec.ts', 'SECURITY.md'],
  ...[
    '.github/CODEOWNERS',
    'CODEOWNERS',
    '.roomodes',
    'AGENTS.md',
    '.claude/agents/db.md',
    '.ruru/modes/db/db.mode.md',
  ],
];

suite('What is followed for partners', () => {
  test('concerns partners, and is let through by the glob', () => {
    assert.deepEqual(
      READ.filter((file) => !concernsPartners(file)),
      [],
    );
    // Node lets ** stop before a directory whose name begins with a dot; VS Code does not.
    const plain = (file: string): string => file.replaceAll(/\.(?=[^/]*\/)/g, '');
    assert.deepEqual(
      READ.filter((file) => !path.matchesGlob(plain(file), PARTNERS_GLOB)),
      [],
    );
  });

  test('is nothing that others wrote, and no task log', () => {
    const others = [
      'node_modules/x/package.json',
      'a/.venv/lib/settings.py',
      '.ruru/tasks/TASK-1.md',
      'shop/views.py',
      'dist/package.json',
    ];
    assert.deepEqual(others.filter(concernsPartners), []);
  });

  test('is one glob', () => {
    assert.equal(
      PARTNERS_GLOB,
      [
        '**/{*.py,*.html,*.htm,*.djhtml,*.jinja,*.jinja2,*.sql,*.proto,*.graphql,*.graphqls,*.gql,*.feature,',
        '*.robot,*.txt,*.in,*.pip,*.toml,*.cfg,*.ini,*.json,*.json5,*.yml,*.yaml,*.conf,*.md,*.rst,*.tf,',
        '*.tfvars,*.j2,*.service,*.css,*.scss,*.js,*.cjs,*.mjs,*.ts,*.cts,*.mts,*.tsx,*.jsx,CODEOWNERS,',
        '.roomodes,SECURITY,Pipfile,Procfile*,*[Dd]ockerfile*,*[Cc]ontainerfile*,Jenkinsfile*,Vagrantfile,',
        'Makefile,.semgrepignore,.trivyignore,.snyk,.secrets.baseline,.bandit,.env*,*.env,dotenv.*,env.*}',
      ].join(''),
    );
  });
});
