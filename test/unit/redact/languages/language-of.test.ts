import { strict as assert } from 'node:assert';
import { languageOf } from '../../../../src/core/redact/languages/language-of';

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
  ini: ['setup.cfg', 'pytest.ini', 'deploy/app.service', '.npmrc', '.pypirc', 'supervisord.conf'],
  conf: ['nginx.conf', 'redis.conf'],
  properties: ['app.properties'],
  makefile: ['Makefile', 'deploy/GNUmakefile', 'rules.mk'],
  dockerfile: ['Dockerfile', 'compose/prod.Dockerfile', 'Containerfile'],
  yaml: ['compose.yaml', '.github/workflows/ci.yml', 'values.yaml.example'],
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
    assert.deepEqual(['LICENSE', 'bin/deploy', 'a.bin'].map(languageOf), [undefined, undefined, undefined]);
  });
});
