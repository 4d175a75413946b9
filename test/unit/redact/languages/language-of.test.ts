import { strict as assert } from 'node:assert';
import { languageOf, languageOfShebang } from '../../../../src/core/redact/languages/language-of';

/** Files whose language tells where a value ends. */
const PATHS: Record<string, readonly string[]> = {
  dotenv: [
    '.env',
    '.env.local',
    'prod.env',
    'deploy/.envrc',
    '.envs/.production/.django',
    '.envs/.local/.postgres',
    '.env.example',
  ],
  ini: [
    'setup.cfg',
    'pytest.ini',
    'deploy/app.service',
    '.npmrc',
    '.pypirc',
    'supervisord.conf',
    'alembic.ini.sample',
    'setup.cfg.orig',
  ],
  conf: ['nginx.conf', 'redis.conf', 'nginx.conf.template'],
  properties: ['app.properties'],
  makefile: ['Makefile', 'deploy/GNUmakefile', 'rules.mk'],
  dockerfile: ['Dockerfile', 'compose/prod.Dockerfile', 'Containerfile'],
  yaml: ['compose.yaml', '.github/workflows/ci.yml', 'values.yaml.example', 'playbook.yml.j2', 'a.yml-dist'],
  diff: ['fix.patch', 'deploy/compose.yml.diff'],
  terraform: ['main.tf', 'prod.tfvars'],
  shellscript: ['deploy.sh', '.bashrc'],
  'django-html': ['shop/templates/a.html'],
  html: ['a.html'],
  python: ['environment.py', 'env.py', 'shop/envs/local.py'],
};

suite('languageOf', () => {
  for (const [language, paths] of Object.entries(PATHS)) {
    test(language, () => {
      assert.deepEqual(
        paths.map((path) => languageOf(path)),
        paths.map(() => language),
      );
    });
  }

  test('a file that nobody knows has none', () => {
    assert.deepEqual(['LICENSE', 'bin/deploy', 'a.bin', 'notes.bak'].map(languageOf), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a script says it in its first line', () => {
    const scripts = [
      '#!/bin/sh\n',
      '#!/usr/bin/env bash\n',
      '#!/usr/bin/env -S python3 -u\n',
      '#!/usr/bin/node',
      '#! x',
      'a',
    ];
    assert.deepEqual(scripts.map(languageOfShebang), [
      'shellscript',
      'shellscript',
      'python',
      'javascript',
      undefined,
      undefined,
    ]);
  });
});
