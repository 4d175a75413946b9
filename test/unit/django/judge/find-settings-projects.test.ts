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
});
