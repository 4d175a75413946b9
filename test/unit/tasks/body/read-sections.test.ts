import assert from 'node:assert/strict';
import { readSections } from '../../../../src/core/tasks/body/read-sections';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('readSections', () => {
  test('takes a section up to the next heading of its level or a higher one', () => {
    const text = '# T\n\n## A\na\n### B\nb\n## C\nc\n# D\n';
    assert.deepEqual(readSections(text, readTaskDocument('a.md', text).body), [
      { title: 'T', level: 1, line: 1, text: '# T\n\n## A\na\n### B\nb\n## C\nc\n' },
      { title: 'A', level: 2, line: 3, text: '## A\na\n### B\nb\n' },
      { title: 'B', level: 3, line: 5, text: '### B\nb\n' },
      { title: 'C', level: 2, line: 7, text: '## C\nc\n' },
      { title: 'D', level: 1, line: 9, text: '# D\n' },
    ]);
  });
});
