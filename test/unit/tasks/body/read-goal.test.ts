import assert from 'node:assert/strict';
import { readGoal } from '../../../../src/core/tasks/body/read-goal';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('readGoal', () => {
  for (const [what, text, goal] of [
    [
      'what stands below its heading, up to the next',
      '# A\n\n## Goal 🎯\r\n\r\nFast.\n\n### How fast\n\n40 ms\n\n## Log\n',
      'Fast.\n\n### How fast\n\n40 ms',
    ],
    ['below a heading that others write', '## Description ✍️\n\nFast.\n', 'Fast.'],
    ['nothing where no heading says so', '# A\n\nFast.\n\n## Goals of others\n\nSlow.\n', ''],
  ] as const)
    test(what, () => {
      const document = readTaskDocument('a.md', text);
      assert.equal(readGoal(document.text, document.body), goal);
    });
});
