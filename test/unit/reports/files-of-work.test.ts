import assert from 'node:assert/strict';
import { filesOfWork } from '../../../src/core/reports/files-of-work';

suite('the files of a task’s work', () => {
  test('are neither task logs nor reports', () => {
    const files = [
      '.ruru/reports/TASK-A-20260102-090507-progress.md',
      '.ruru/rules.md',
      'orders/forms.py',
      'tasks/TASK-A.md',
      'tasks/TASK-B.md',
    ];
    assert.deepEqual(filesOfWork(files, [{ path: 'tasks/TASK-A.md' }]), [
      '.ruru/rules.md',
      'orders/forms.py',
      'tasks/TASK-B.md',
    ]);
  });
});
