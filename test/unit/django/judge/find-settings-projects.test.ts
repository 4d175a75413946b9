import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { SETTINGS } from '../outline';

suite('findSettingsProjects', () => {
  test('says why settings without a manage.py are a project, or a template of one', async () => {
    const { projects } = await detectDjango(
      memoryFiles({
        'shop/settings.py': `# Shop\n${SETTINGS}`,
        'site-template/settings.py': 'DEBUG = True\n',
        'site-template/urls.py': 'from django.urls import path\n',
      }),
    );
    assert.deepEqual(
      projects.map(({ root, kind, evidence }) => [
        root,
        kind,
        ...evidence.map(({ file, line, text }) => `${file}:${line} ${text}`),
      ]),
      [
        ['shop', 'project', 'shop/settings.py:2 INSTALLED_APPS is set here.'],
        ['site-template', 'template', 'site-template/settings.py:1 These are the settings of a project template.'],
      ],
    );
  });

  const sources: [name: string, tree: (module: string) => Record<string, string>][] = [
    ['wsgi', (module) => ({ 'shop/wsgi.py': `os.environ["DJANGO_SETTINGS_MODULE"] = "${module}"\n` })],
    ['compose', (module) => ({ 'compose.yml': `environment:\n  DJANGO_SETTINGS_MODULE: ${module}\n` })],
    ['pytest', (module) => ({ 'pytest.ini': `[pytest]\nDJANGO_SETTINGS_MODULE = ${module}\n` })],
    ['workflow', (module) => ({ '.github/workflows/a.yml': `env:\n  DJANGO_SETTINGS_MODULE: ${module}\n` })],
  ];
  test('asks each source before every one that is written after it', async () => {
    const wrong: string[] = [];
    for (const [at, [first, earlier]] of sources.entries()) {
      for (const [second, later] of sources.slice(at + 1)) {
        const tree = {
          ...Object.fromEntries([first, second].map((name) => [`shop/envs/${name}.py`, SETTINGS])),
          ...later(`shop.envs.${second}`),
          ...earlier(`shop.envs.${first}`),
        };
        const { projects } = await detectDjango(memoryFiles(tree));
        const [chosen] = projects.map(({ settingsFile }) => settingsFile);
        if (chosen !== `shop/envs/${first}.py`) wrong.push(`${first} before ${second}: ${chosen}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
