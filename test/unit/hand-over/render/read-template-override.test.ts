import assert from 'node:assert/strict';
import { readTemplateOverride } from '../../../../src/core/hand-over/render/read-template-override';
import { FileProblem } from '../../../../src/core/base/ports';
import { memoryFiles } from '../../memory-files';

suite('readTemplateOverride', () => {
  const path = '.ruru/templates/django-developer/database.md';

  test('reads the template of the workspace, where there is one with something in it', async () => {
    const read = (tree: Parameters<typeof memoryFiles>[0]) => readTemplateOverride(memoryFiles(tree), 'database');
    assert.deepEqual(await read({}), { problems: [] });
    assert.deepEqual(await read({ [path]: ' \n' }), { problems: [] });
    assert.deepEqual(await read({ [path]: '\uFEFF# Ours\n' }), { override: { path, text: '# Ours\n' }, problems: [] });
    assert.deepEqual(await read({ [path]: new FileProblem('It is too large.') }), {
      problems: [
        { path, line: 1, message: 'The template cannot be read, so the built-in one is used: It is too large.' },
      ],
    });
  });
});
