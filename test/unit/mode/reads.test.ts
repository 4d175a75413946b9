import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

const TASK = '.ruru/tasks/TASK-A.md';
const COORDINATOR = '.ruru/tasks/TASK-CMD-1.md';
const HEADER = '+++\nid = "TASK-A"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CMD-1"\n+++\n\n';

const items = (count: number, mark: string): string =>
  Array.from({ length: count }, (_, index) => `- [${mark}] item ${index}\n`).join('');

suite('A task log is read once', () => {
  test('to set its status', async () => {
    const { mode, order, reads, tree } = await openMemoryMode({ [TASK]: HEADER });
    await mode.tasks.change(TASK, { status: 'review' });
    assert.deepEqual({ reads, order }, { reads: [TASK], order: [TASK] });
    assert.equal(
      tree[TASK],
      '+++\nid = "TASK-A"\nstatus = "🟣 Review"\ncoordinator = "TASK-CMD-1"\nupdated_date = "2026-01-02"\n+++\n\n',
    );
  });

  test('to tick 200 items, which is one write', async () => {
    const { mode, order, reads, tree } = await openMemoryMode({ [TASK]: HEADER + items(200, ' ') });
    const marks = Array.from({ length: 200 }, (_, index) => ({ line: 7 + index, state: 'done' as const }));
    await mode.tasks.change(TASK, { items: marks });
    assert.deepEqual({ reads, order }, { reads: [TASK], order: [TASK] });
    assert.equal(tree[TASK], HEADER + items(200, 'x'));
  });

  test('to complete it and report, as is its coordinator’s', async () => {
    const { mode, order, reads } = await openMemoryMode({
      [TASK]: HEADER + items(3, ' '),
      [COORDINATOR]: '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n',
    });
    const { kept } = await mode.reports.deliver(TASK, {
      kind: 'completion',
      result: 'It is fast.',
      filesChanged: [],
      checks: [],
      followUps: [],
      settle: { allDone: true, notNeeded: '' },
    });
    assert.deepEqual({ reads, order }, { reads: [TASK, COORDINATOR], order: [kept, COORDINATOR, TASK] });
  });
});
