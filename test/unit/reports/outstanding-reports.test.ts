import assert from 'node:assert/strict';
import { outstandingReports } from '../../../src/core/reports/outstanding-reports';
import { parseTask } from '../../../src/core/tasks/log/parse-task';

function task(id: string, status: string, log = '') {
  return parseTask(
    `t/${id}.md`,
    `+++\nid = "${id}"\ntitle = "Title of ${id}"\nstatus = "${status}"\nupdated_date = "2026-01-02"\ncoordinator = "roo-commander"\n+++\n\n# T\n\n## Description\n\nUsers reported to us that it is slow.\n\n## Log\n${log}\n## More\n\nreported to nobody\n`,
  );
}

suite('outstanding reports', () => {
  test('are those of finished tasks that neither a kept report nor the log tells of', () => {
    const tasks = [
      task('KEPT', '🟢 Done'),
      task('PROGRESS', '🟢 Done'),
      task(
        'RECORDED',
        'completed',
        '- 2026-01-02: **Completion report** to roo-commander, 2026-01-02\n\n  - Task: RECORDED (Title)\n',
      ),
      task(
        'COORDINATOR',
        'Done',
        '- 2026-01-02: **Completion report** to COORDINATOR, 2026-01-02\n\n  - Task: RECORDED (Title)\n',
      ),
      task(
        'OWN',
        'Done',
        '- 2026-01-02: **Completion report** to A\n\n  **Result:** It works.\n- 2026-01-02: **Progress report** to OWN\n\n  - Task: OTHER (Title)\n',
      ),
      task('TOLD', 'Done', '- 2026-01-02: done. Reported to roo-commander.'),
      task('OPEN', '🔵 In Progress'),
      task('SHELVED', '🧊 Archived', '- 2026-01-02: not wanted any more'),
    ];
    const reports = [
      '.ruru/reports/KEPT-20260102-090507-completion.md',
      '.ruru/reports/PROGRESS-20260102-090507-progress.md',
      '.ruru/reports/notes.md',
    ];
    assert.deepEqual(outstandingReports(tasks, reports), [
      {
        id: 'PROGRESS',
        title: 'Title of PROGRESS',
        path: 't/PROGRESS.md',
        status: 'done',
        coordinator: 'roo-commander',
        updated: '2026-01-02',
      },
      {
        id: 'COORDINATOR',
        title: 'Title of COORDINATOR',
        path: 't/COORDINATOR.md',
        status: 'done',
        coordinator: 'roo-commander',
        updated: '2026-01-02',
      },
      {
        id: 'SHELVED',
        title: 'Title of SHELVED',
        path: 't/SHELVED.md',
        status: 'archived',
        coordinator: 'roo-commander',
        updated: '2026-01-02',
      },
    ]);
  });
});
