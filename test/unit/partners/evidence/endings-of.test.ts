import { strict as assert } from 'node:assert';
import { DETECTORS } from '../../../../src/core/partners/evidence/detectors';
import { detectorsOf } from '../../../../src/core/partners/evidence/detectors-of';
import { endingOf, endingsOf } from '../../../../src/core/partners/evidence/endings-of';
import { globSync } from 'fast-glob';

/** What an expression's paths end with, sorted; `anything` where nothing is known. */
function says(expression: RegExp): string {
  const endings = endingsOf(expression);
  return endings === undefined ? 'anything' : [...endings].sort().join(' ');
}

suite('The endings of the paths that an expression finds', () => {
  const cases: [expression: RegExp, expected: string][] = [
    [/\.tf$/, 'tf'],
    [/(?:^|\/)package\.json$/, 'json'],
    [/(?:^|\/)Procfile$/, 'procfile'],
    [/(?:^|\/)compose[^/]*\.ya?ml$/i, 'yaml yml'],
    [/\.[cm]?[jt]sx?$/, 'cjs cjsx cts ctsx js jsx mjs mjsx mts mtsx ts tsx'],
    [/\.(?:html?|jinja2?)$(?<=(?:^|\/)templates\/.+\.\w+)/, 'htm html jinja jinja2'],
    [/(?:^|\/)(?=[^/]*openapi)[^/]+\.(?:ya?ml|json)$/, 'json yaml yml'],
    [/^SECURITY(?:\.(?:md|txt))?$/i, 'md security txt'],
    [/(?:^|\/)\.trivyignore$|\.sql$/, 'sql trivyignore'],
    [/(?:^|\/)(?:tests?\/[^/]+\.py|conftest\.py)$/, 'py'],
    [/(?:^|\/)k8s\//, 'anything'],
    [/(?:^|\/)Dockerfile(?:\.\w+)?$/, 'anything'],
    [/nginx/, 'anything'],
    [/file$/, 'anything'],
    [/\.env\.[^/]+$/, 'anything'],
    [/\.(?:a|b|c)(?:d|e){2}$/, 'anything'],
    [/\x41\.tf$/, 'tf'],
    [/\.\u0041$/, 'anything'],
    [/\.a[)(]b$/, 'anything'],
    [/[.]tf$/, 'tf'],
    [/(?:[)]|a)\.md$/, 'md'],
  ];
  for (const [expression, expected] of cases) test(String(expression), () => assert.equal(says(expression), expected));

  test('are those of the name, in lower case', () => {
    const paths = ['a/B.YAML', 'Procfile', 'a.b/Dockerfile', '.snyk', 'a/x.tar.gz', ''];
    assert.deepEqual(paths.map(endingOf), ['yaml', 'procfile', 'dockerfile', 'snyk', 'gz', '']);
  });

  test('lead to every detector that a path concerns', () => {
    const paths = [
      ...globSync(['**/*'], { cwd: 'examples/bookshop', dot: true }),
      ...globSync(['src/**', 'test/**', '*', '.github/**'], { dot: true, ignore: ['**/node_modules/**'] }),
      ...ODD,
    ];
    const wrong = paths.filter((path) => {
      const asked = DETECTORS.filter((one) => one.path.test(path) && one.notPath?.test(`/${path}`) !== true);
      const found = new Set(detectorsOf(path));
      return asked.length !== found.size || !asked.every((one) => found.has(one));
    });
    assert.deepEqual(wrong, []);
  });
});

/** A path for each way in which the expressions of the detectors end. */
const ODD = [
  ...[
    'a/Chart.yaml',
    'helmfile.yml',
    'SECURITY',
    'docs/SECURITY.rst',
    'Vagrantfile',
    'captain-definition',
    'Caddyfile.x',
  ],
  ...[
    '.snyk',
    'x/.trivyignore',
    '.secrets.baseline',
    'zap.conf',
    '.bandit',
    'bandit.yml',
    '.semgrep/a.yml',
    '.semgrepignore',
  ],
  ...[
    'nginx/https.conf',
    'x/nginx.conf.template',
    'sites-enabled/shop',
    'supervisord.conf.j2',
    'a@b.service',
    'x.timer',
  ],
  ...[
    'requirements/base.in',
    'a/Pipfile',
    'environment.yaml',
    'setup.cfg',
    'noxfile.py',
    'conf/django.py',
    'a/settings/b.py',
  ],
  ...[
    'Jenkinsfile.deploy',
    '.woodpecker.yml',
    '.drone/x',
    '.platform.app.yaml',
    'zappa_settings.json',
    'schema.GRAPHQL',
  ],
  ...[
    'tokens.dark.json',
    'style-dictionary.config.cjs',
    '.storybook/main.ts',
    'README.md',
    'docs/a/b.rst',
    'x.stories.mdx',
  ],
  ...['e2e/a.cy.tsx', 'functional_tests/test_a.py', 'tests/test_selenium_x.py', 'cypress.json', 'a.feature', 'swarm/x'],
  ...[
    'config/deploy.staging.yml',
    '.kamal/secrets',
    '.tekton/a.yaml',
    'x.nomad.hcl',
    'x.pkr.hcl',
    'terragrunt.hcl',
    'a.bicep',
  ],
  ...[
    'Containerfile',
    'web.Dockerfile',
    'Dockerfile_nginx',
    '.devcontainer.json',
    'renovate.json5',
    'templates/a.DJHTML',
  ],
];
