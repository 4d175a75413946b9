import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('readTaskDocument', () => {
  test('reads the marks of a checklist as its product means them', () => {
    const states = (path: string, head = ''): string[] =>
      readTaskDocument(path, `${head}- [ ] a\n- [x] b\n- [-] c\n- [~] d\n`).body.items.map(({ state }) => state);
    assert.deepEqual(
      {
        kiro: states('.kiro/specs/sales/tasks.md'),
        'kiro with front matter': states('.kiro/specs/sales/tasks.md', '---\nid: A\n---\n'),
        own: states('.ruru/tasks/a.md'),
      },
      {
        kiro: ['open', 'done', 'under-way', 'under-way'],
        'kiro with front matter': ['open', 'done', 'under-way', 'under-way'],
        own: ['open', 'done', 'dropped', 'under-way'],
      },
    );
  });
});
