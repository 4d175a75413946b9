import assert from 'node:assert/strict';
import { missingRelated } from '../../../../src/core/tasks/lint/missing-related';

suite('missingRelated', () => {
  test('asks for each path once, and not for what is clearly none', async () => {
    const asked: string[] = [];
    const files = {
      exists: async (path: string) => {
        asked.push(path);
        return path === 'docs/here.md';
      },
    };
    const found = await missingRelated(files, [
      {
        path: '.ruru/tasks/a.md',
        relatedDocs: ['docs/here.md', 'docs/gone.md', 'https://a.example/b.md', 'just words'],
      },
      { path: '.ruru/tasks/b.md', relatedDocs: ['docs/here.md'] },
    ]);
    assert.deepEqual(
      { found: [...found].map(([path, entries]) => [path, [...entries]]), asked },
      {
        found: [['.ruru/tasks/a.md', ['docs/gone.md']]],
        asked: ['docs/here.md', 'docs/gone.md', '.ruru/tasks/docs/gone.md'],
      },
    );
  });
});
