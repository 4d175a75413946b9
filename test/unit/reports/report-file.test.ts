import assert from 'node:assert/strict';
import { fileNameOf, readReportName, reportFile } from '../../../src/core/reports/report-file';

const NOW = new Date(2026, 0, 2, 9, 5, 7);

suite('the file that keeps a report', () => {
  test('says what it is about, above the report', () => {
    const header = {
      taskId: 'TASK-DB-1',
      taskLog: '.ruru/tasks/TASK-DB-1.md',
      kind: 'completion' as const,
      coordinator: 'TASK-CMD-1',
      coordinatorLog: '.ruru/tasks/TASK-CMD-1.md',
    };
    assert.deepEqual(reportFile(header, '**Completion report**\n\n- Task: TASK-DB-1\n', NOW, 0), {
      kind: 'create',
      path: '.ruru/reports/TASK-DB-1-20260102-090507-completion.md',
      text: '+++\ntask = "TASK-DB-1"\ntask_log = ".ruru/tasks/TASK-DB-1.md"\nkind = "completion"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = ".ruru/tasks/TASK-CMD-1.md"\nreported = 2026-01-02T09:05:07\n+++\n\n**Completion report**\n\n- Task: TASK-DB-1\n',
    });
  });

  test('has another name when that one is taken', () => {
    const header = { taskId: 'A/"B"', taskLog: 't/a.md', kind: 'progress' as const, coordinator: 'c' };
    const { path } = reportFile(header, 'x', NOW, 1);
    assert.deepEqual(
      [path, readReportName(path)],
      ['.ruru/reports/A-B-9ed8d6a1-20260102-090507-progress-2.md', { task: 'A-B-9ed8d6a1', kind: 'progress' }],
    );
  });

  test('tells itself from another of the same second where lots can be drawn', () => {
    const header = { taskId: 'A', taskLog: 't/a.md', kind: 'completion' as const, coordinator: 'c' };
    const { path } = reportFile(header, 'x', NOW, 0, () => 0.4124);
    assert.deepEqual(
      [path, readReportName(path)],
      ['.ruru/reports/A-20260102-090507-completion-4711.md', { task: 'A', kind: 'completion' }],
    );
  });

  test('ids that are no file names are told apart', () => {
    assert.deepEqual(['TASK-1', '../x', '.. x', '🟢', ''].map(fileNameOf), [
      'TASK-1',
      'x-5c237dda',
      'x-5e3dc47d',
      'task-ed30673e',
      'task-811c9dc5',
    ]);
    assert.equal(fileNameOf('x'.repeat(5_000)).length, 109);
  });

  test('ids that Windows would take for devices are told apart from them', () => {
    assert.deepEqual(['CON', 'con.md', 'nul.tar.gz', 'COM1.x', '.nul.x', 'a.', 'console.md'].map(fileNameOf), [
      'CON',
      'task-con.md-e6a5a036',
      'task-nul.tar.gz-f518ec34',
      'task-COM1.x-e11e6563',
      'task-nul.x-5c770bda',
      'a.',
      'console.md',
    ]);
  });

  test('other files are no reports', () => {
    const paths = [
      '.ruru/reports/readme.md',
      '.ruru/tasks/A-20260102-090507-completion.md',
      '.ruru/reports/A-20260102-090507-completion.txt',
    ];
    assert.deepEqual(paths.map(readReportName), [undefined, undefined, undefined]);
  });
});
