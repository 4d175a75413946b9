import assert from 'node:assert/strict';
import { progressOf, standingOf } from '../../../../src/core/tasks/board/task-standing';
import type { TaskFinder } from '../../../../src/core/tasks/index/task-lookup';
import { checkCompletion } from '../../../../src/core/tasks/log/check-completion';
import { OPEN_GOAL } from '../../../../src/core/tasks/body/open-goal';
import { canStart, type TaskLog } from '../../../../src/core/tasks/log/task-log';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

const task = (id: string, status: string, rest = '', body = '') =>
  parseTask(`t/${id}.md`, `+++\nid = "${id}"\ntitle = "The ${id}"\nstatus = "${status}"\n${rest}+++\n${body}`);
const OTHERS = [task('OPEN', 'todo'), task('DONE', 'done'), task('OLD', 'archived')];
const FINDER: TaskFinder = {
  find: (id) => OTHERS.find((other) => other.id === id),
  isShelved: (id) => id === 'SHELVED',
};

suite('How a task stands', () => {
  test('it is overdue from the day after it was due on, as long as it is open', () => {
    const overdue = (status: string, due: string): boolean =>
      standingOf(task('A', status, `due_date = "${due}"\n`), FINDER, '2026-01-02').overdue;
    assert.deepEqual(
      [
        ...[overdue('todo', '2026-01-01'), overdue('todo', '2026-01-02'), overdue('todo', '2026-01-03')],
        ...[overdue('done', '2026-01-01'), overdue('todo', '')],
      ],
      [true, false, false, false, false],
    );
  });

  test('an overdue one that depends on nothing waits for nothing', () => {
    assert.deepEqual(standingOf(task('A', 'todo', 'due_date = "2026-01-01"\n'), FINDER, '2026-01-02'), {
      overdue: true,
      ready: false,
      waitingFor: [],
    });
  });

  test('it waits for what is not done, and is ready where all is', () => {
    const standing = (status: string, ...ids: string[]) =>
      standingOf(task('A', status, `depends_on = ${JSON.stringify(ids)}\n`), FINDER, '2026-01-02');
    assert.deepEqual(standing('todo', 'OPEN', 'DONE', 'OLD', 'SHELVED', 'GONE'), {
      overdue: false,
      ready: false,
      waitingFor: [
        { id: 'OPEN', title: 'The OPEN' },
        { id: 'GONE', title: '' },
      ],
    });
    assert.deepEqual(
      ['todo', 'blocked', '?', 'in-progress', 'done'].map((status) => standing(status, 'DONE').ready),
      [true, true, true, false, false],
    );
    assert.equal(standing('todo').ready, false);
  });

  test('one whose goal is to be written is neither ready nor offered to be started', () => {
    const waiting = (body: string): TaskLog => task('A', 'todo', 'depends_on = ["DONE"]\n', body);
    assert.deepEqual(
      [waiting(`\n${OPEN_GOAL}\n`), waiting('\nCount them.\n'), task('A', 'in-progress'), task('A', 'done')].map(
        (each) => [standingOf(each, FINDER, '2026-01-02').ready, canStart(each)],
      ),
      [
        [false, false],
        [true, true],
        [false, false],
        [false, false],
      ],
    );
  });

  test('what is open speaks against calling it done', () => {
    const body = '\n## Acceptance Criteria\n- [ ] a\n- [x] b\n## Steps\n- [-] c\n- [~] d\n- [ ] 📣 e\n- [ ] f\n';
    const open = task('A', 'todo', 'depends_on = ["OPEN", "DONE", "OLD", "SHELVED", "GONE"]\n', body);
    const points = checkCompletion(open, FINDER).map((point) =>
      point.kind === 'dependency'
        ? `${point.id} "${point.title}" "${point.statusText}"`
        : `${point.line} ${point.kind} ${point.text}`,
    );
    assert.deepEqual(points, [
      '9 criterion a',
      '13 item d',
      '14 report-step 📣 e',
      '15 item f',
      'OPEN "The OPEN" "todo"',
      'GONE "" ""',
    ]);
    assert.deepEqual(progressOf(open).done, 1);
  });
});
