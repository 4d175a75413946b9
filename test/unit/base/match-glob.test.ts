import assert from 'node:assert/strict';
import { globDirectories } from '../../../src/core/base/match-glob';
import { memoryFiles } from '../memory-files';

suite('globDirectories', () => {
  test('finds the directories that a glob names, sorted, and looks into none of packages or of git', async () => {
    const files = memoryFiles({
      'web/site/urls.py': '',
      'api/site/old/site/urls.py': '',
      'node_modules/site/urls.py': '',
      '.git/site/urls.py': '',
      'site.py': '',
    });
    assert.deepEqual(await globDirectories(files, '**/site'), ['api/site', 'api/site/old/site', 'web/site']);
  });
});
