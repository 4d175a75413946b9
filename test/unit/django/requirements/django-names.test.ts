import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { LOOK_ALIKES } from '../../../../src/core/django/requirements/django-names';
import { memoryFiles } from '../../memory-files';

suite('LOOK_ALIKES', () => {
  test('are told as what they are, and make no project', async () => {
    const told = await Promise.all(
      [...LOOK_ALIKES.keys()].map(async (name) => {
        const { isDjango, against } = await detectDjango(memoryFiles({ 'requirements.txt': `${name}\n` }));
        return `${isDjango ? 'on' : 'off'}: ${against.map(({ text }) => text).join()}`;
      }),
    );
    assert.deepEqual(told, [
      'off: django-stubs is type stubs, not Django.',
      'off: django-stubs-ext is type stubs, not Django.',
      'off: django-types is type stubs, not Django.',
      'off: djangorestframework-stubs is type stubs, not Django.',
      'off: djangorestframework-types is type stubs, not Django.',
      'off: types-django is type stubs, not Django.',
      'off: types-django-filter is type stubs, not Django.',
      'off: pytest-django is a test plugin, not Django.',
      'off: pylint-django is a linter plugin, not Django.',
      'off: flake8-django is a linter plugin, not Django.',
      'off: django-upgrade is a code rewriter, not Django.',
      'off: djlint is a template linter, not Django.',
      'off: djhtml is a template formatter, not Django.',
      'off: curlylint is a template linter, not Django.',
      'off: django-environ is a reader of environment variables that runs without Django, not Django.',
    ]);
  });
});
