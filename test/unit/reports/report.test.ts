import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../src/core/base/change';
import { checkCompletion } from '../../../src/core/tasks/log/check-completion';
import { composeReport } from '../../../src/core/reports/compose-report';
import { parseTask } from '../../../src/core/tasks/log/parse-task';
import { reportTask } from '../../../src/core/reports/report-task';
import { lookUpTasks } from '../../../src/core/tasks/index/task-lookup';

const TEXT =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\nupdated_date = "2025-01-01"\n+++\n\n# Order form\n\n## Log\n\n- 2025-01-01: begun\n';

suite('reports', () => {
  test('a report names the task, its task log and the coordinator', () => {
    assert.equal(
      composeReport(parseTask('.ruru/tasks/TASK-A.md', TEXT), {
        kind: 'completion',
        result: ' The form validates.\r\nAnd it sends. ',
        coordinator: 'TASK-CMD-1',
        date: '2025-01-02',
        filesChanged: ['orders/forms.py', 'orders/views.py'],
        checks: ['pytest: 12 passed'],
        followUps: [],
      }),
      [
        '**Completion report** to TASK-CMD-1, 2025-01-02',
        '',
        '- Task: TASK-A (Order form)',
        '- Task log: .ruru/tasks/TASK-A.md',
        '',
        '**Result:** The form validates.',
        'And it sends.',
        '',
        '**Files changed:**',
        '',
        '- orders/forms.py',
        '- orders/views.py',
        '',
        '**Checks:**',
        '',
        '- pytest: 12 passed',
      ].join('\n'),
    );
  });

  test('a result that is a list stands below its name, and a list of follow-ups has one bullet a line', () => {
    const request = {
      kind: 'progress' as const,
      result: '- One\n- Two',
      coordinator: 'c',
      followUps: ['- deploy', '* tell\nall'],
    };
    const { entry } = reportTask(readTaskDocument('a.md', TEXT), request, new Date(2025, 0, 2));
    assert.equal(
      entry,
      '**Progress report** to c\n\n- Task: TASK-A (Order form)\n- Task log: a.md\n\n**Progress:**\n\n- One\n- Two\n\n**Follow-ups:**\n\n- deploy\n- tell all',
    );
  });

  test('a path with a line break is one line of it', () => {
    const path = 't/a\n## Log.md';
    const request = {
      kind: 'progress' as const,
      result: 'Half.',
      coordinator: 'c',
      filesChanged: ['a\n- [x] b.py'],
    };
    const { text } = reportTask(readTaskDocument(path, TEXT), request, new Date(2025, 0, 2));
    assert.deepEqual(text.split('\n').slice(2), [
      '- Task: TASK-A (Order form)',
      '- Task log: t/a ## Log.md',
      '',
      '**Progress:** Half.',
      '',
      '**Files changed:**',
      '',
      '- a - [x] b.py',
    ]);
  });

  test('of many files a log has the first ones and their number, and the kept report all', () => {
    const filesChanged = Array.from({ length: 23 }, (_, index) => `orders/f${index + 10}.py`);
    const lines = filesChanged.map((path) => `- ${path}`);
    const head = '**Progress report** to c\n\n**Progress:** Half.\n\n**Files changed:**\n\n';
    const names = '\n\n- Task: TASK-A (Order form)\n- Task log: t/TASK-A.md\n\n**Progress';
    const request = { kind: 'progress' as const, result: 'Half.', coordinator: 'c', filesChanged };
    const { change, text, whole, entry } = reportTask(
      readTaskDocument('t/TASK-A.md', TEXT),
      request,
      new Date(2025, 0, 2),
    );
    const short = `${head}${[...lines.slice(0, 20), '- and 3 more'].join('\n')}`;
    assert.equal(entry, short.replace('\n\n**Progress', names));
    assert.equal(text, short.replace('to c\n\n**Progress', `to c, 2025-01-02${names}`));
    assert.equal(whole, `${head}${lines.join('\n')}`.replace('to c\n\n**Progress', `to c, 2025-01-02${names}`));
    assert.equal(
      applyEdits(change.before, change.edits),
      `${TEXT}- 2025-01-02: ${short.replaceAll('\n', '\n  ').replaceAll(/^ +$/gm, '')}\n`,
    );
  });

  test('of one file more than that a log has all', () => {
    const filesChanged = Array.from({ length: 21 }, (_, index) => `orders/f${index + 10}.py`);
    const request = { kind: 'progress' as const, result: 'Half.', coordinator: 'c', filesChanged };
    const { entry } = reportTask(readTaskDocument('t/TASK-A.md', TEXT), request, new Date(2025, 0, 2));
    assert.deepEqual(
      entry.split('\n').filter((line) => /orders|more/.test(line)),
      filesChanged.map((path) => `- ${path}`),
    );
  });

  test('a completion sets status and date, and is recorded in the log', () => {
    const request = { kind: 'completion' as const, result: 'It works.', coordinator: 'roo-commander' };
    const { change, text, entry } = reportTask(readTaskDocument('t/TASK-A.md', TEXT), request, new Date(2025, 0, 2));
    assert.equal(
      text,
      '**Completion report** to roo-commander, 2025-01-02\n\n- Task: TASK-A (Order form)\n- Task log: t/TASK-A.md\n\n**Result:** It works.',
    );
    assert.equal(
      applyEdits(change.before, change.edits),
      TEXT.replace('🔵 In Progress', '🟢 Done').replace('updated_date = "2025-01-01"', 'updated_date = "2025-01-02"') +
        '- 2025-01-02: **Completion report** to roo-commander\n\n  **Result:** It works.\n',
    );
    assert.equal(
      entry,
      '**Completion report** to roo-commander\n\n- Task: TASK-A (Order form)\n- Task log: t/TASK-A.md\n\n**Result:** It works.',
    );
  });

  test('progress on a file without front matter is told all the same', () => {
    const { change, text } = reportTask(
      readTaskDocument('t/a.md', '# T\n'),
      { kind: 'progress', result: 'Half.', coordinator: 'c' },
      new Date(2025, 0, 2),
    );
    assert.equal(
      applyEdits(change.before, change.edits),
      '# T\n\n## Log\n\n- 2025-01-02: **Progress report** to c\n\n  **Progress:** Half.\n',
    );
    assert.equal(
      text,
      '**Progress report** to c, 2025-01-02\n\n- Task: a (T)\n- Task log: t/a.md\n\n**Progress:** Half.',
    );
  });

  test('a completion is checked for open items and dependencies', () => {
    const text =
      '+++\ndepends_on = ["TASK-DONE", "t/open.md", "TASK-GONE"]\n+++\n## Acceptance Criteria ✅\n- [ ] a\n- [x] b\n## Steps\n- [⏳] c\n- [ ] tell 📣\n- [-] d\n';
    const others = [
      parseTask('t/TASK-DONE.md', '+++\nstatus = "done"\n+++\n'),
      parseTask('t/open.md', '+++\nstatus = "🟡 To Do"\ntitle = "Open"\n+++\n'),
    ];
    assert.deepEqual(checkCompletion(parseTask('t/x.md', text), lookUpTasks(others)), [
      { kind: 'criterion', line: 5, text: 'a' },
      { kind: 'item', line: 8, text: 'c' },
      { kind: 'report-step', line: 9, text: 'tell 📣' },
      { kind: 'dependency', id: 't/open.md', title: 'Open', statusText: '🟡 To Do' },
      { kind: 'dependency', id: 'TASK-GONE', title: '', statusText: '' },
    ]);
  });
});
