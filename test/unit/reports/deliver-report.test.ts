import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { openMemoryMode } from '../memory-mode';

const TASK =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n## Log\n\n- 2025-01-01: begun\n';
const COORDINATOR = '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\nupdated_date = "2025-01-01"\n+++\n\n# Shop\n';
const REPORT =
  '**Completion report** to TASK-CMD-1, 2026-01-02\n\n- Task: TASK-A (Order form)\n- Task log: .ruru/tasks/TASK-A.md\n\n**Result:** It works.';
const OWN_ENTRY = '**Completion report** to TASK-CMD-1\n\n  **Result:** It works.';
const ENTRY =
  '**Completion report** to TASK-CMD-1\n\n  - Task: TASK-A (Order form)\n  - Task log: .ruru/tasks/TASK-A.md\n\n  **Result:** It works.';
const REQUEST = { kind: 'completion' as const, result: 'It works.', coordinator: 'TASK-CMD-1' };

suite('delivering a report', () => {
  test('says among the checks which dependency it did not wait for, and why', async () => {
    const { mode } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK.replace('updated_date', 'depends_on = ["TASK-B"]\nupdated_date'),
      '.ruru/tasks/TASK-B.md': '+++\nid = "TASK-B"\nstatus = "🟡 To Do"\n+++\n',
    });
    const { text } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', {
      ...REQUEST,
      checks: ['Tests pass'],
      settle: { allDone: false, notNeeded: 'Nobody is there.' },
    });
    assert.equal(text, `${REPORT}\n\n**Checks:**\n\n- Tests pass\n- did not wait for TASK-B: Nobody is there.`);
  });

  test('keeps it, appends it to the log of the coordinator, and records it last', async () => {
    const { mode, order, tree } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
    });
    assert.deepEqual(await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST), {
      text: REPORT,
      kept: '.ruru/reports/TASK-A-20260102-090507-completion.md',
      deliveredTo: '.ruru/tasks/TASK-CMD-1.md',
      coordinator: 'TASK-CMD-1',
    });
    assert.deepEqual(order, [
      '.ruru/reports/TASK-A-20260102-090507-completion.md',
      '.ruru/tasks/TASK-CMD-1.md',
      '.ruru/tasks/TASK-A.md',
    ]);
    assert.deepEqual(tree, {
      '.ruru/tasks/TASK-A.md':
        TASK.replace('🔵 In Progress', '🟢 Done').replace(
          'updated_date = "2025-01-01"',
          'updated_date = "2026-01-02"',
        ) + `- 2026-01-02: ${OWN_ENTRY}\n`,
      '.ruru/tasks/TASK-CMD-1.md': `${COORDINATOR}\n## Log\n\n- 2026-01-02: ${ENTRY}\n`,
      '.ruru/reports/TASK-A-20260102-090507-completion.md': `+++\ntask = "TASK-A"\ntask_log = ".ruru/tasks/TASK-A.md"\nkind = "completion"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = ".ruru/tasks/TASK-CMD-1.md"\nreported = 2026-01-02T09:05:07\n+++\n\n${REPORT}\n`,
    });
  });

  test('the coordinator that the task names has a log where the one that is told has none', async () => {
    const { mode } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
    });
    const { deliveredTo } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', {
      ...REQUEST,
      coordinator: 'roo-commander',
    });
    assert.equal(deliveredTo, '.ruru/tasks/TASK-CMD-1.md');
  });

  test('a task that coordinates itself is told once', async () => {
    const { mode, order } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK.replace('TASK-CMD-1', 'TASK-A'),
    });
    await mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, coordinator: 'TASK-A' });
    assert.deepEqual(order, ['.ruru/reports/TASK-A-20260102-090507-completion.md', '.ruru/tasks/TASK-A.md']);
  });

  test('names that are taken and writes of others in between lose nothing', async () => {
    let disturbances = 3;
    const taken = '.ruru/reports/TASK-A-20260102-090507-completion.md';
    const { mode, tree } = await openMemoryMode(
      { '.ruru/tasks/TASK-A.md': TASK, '.ruru/tasks/TASK-CMD-1.md': COORDINATOR, [taken]: 'theirs' },
      (change, files) => {
        if (change.kind === 'edit' && disturbances-- > 0)
          files[change.path] = `${change.before}- 2026-01-01: theirs ${disturbances}\n`;
      },
    );
    const { kept } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.equal(kept, '.ruru/reports/TASK-A-20260102-090507-completion-2.md');
    assert.equal(tree[taken], 'theirs');
    const coordinator = tree['.ruru/tasks/TASK-CMD-1.md'] ?? '';
    assert.deepEqual(
      [2, 1, 0].map((number) => coordinator.split(`theirs ${number}`).length - 1),
      [1, 1, 1],
    );
    assert.equal(coordinator.split('**Completion report**').length - 1, 1);
  });

  test('a coordinator whose log cannot be written is named, and the report is kept', async () => {
    const { mode, tree } = await openMemoryMode(
      { '.ruru/tasks/TASK-A.md': TASK, '.ruru/tasks/TASK-CMD-1.md': COORDINATOR },
      ({ path }) => {
        if (path.includes('CMD')) throw new UserError(`${path} cannot be written.`, 'Ask.');
      },
    );
    const { undelivered, kept } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.equal(undelivered, '.ruru/tasks/TASK-CMD-1.md cannot be written.');
    assert.ok(tree[kept]?.endsWith(`${REPORT}\n`));
    assert.ok(tree['.ruru/tasks/TASK-A.md']?.includes('🟢 Done'));
  });

  test('what is finished without a report is outstanding until one is delivered', async () => {
    const { mode } = await openMemoryMode({ '.ruru/tasks/TASK-A.md': TASK.replace('🔵 In Progress', 'done') });
    const ids = async () => (await mode.reports.outstanding()).map(({ id }) => id);
    const known = () => mode.reports.knownOutstanding().map(({ id }) => id);
    assert.deepEqual([known(), await ids(), known()], [[], ['TASK-A'], ['TASK-A']]);
    await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.deepEqual([known(), await ids(), known()], [['TASK-A'], [], []]);
  });

  test('of completion needs all items done, one of progress none', async () => {
    const tree = { '.ruru/tasks/TASK-A.md': `${TASK}\n- [ ] Test it\n` };
    const { mode, order } = await openMemoryMode(tree);
    await assert.rejects(mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST), /Test it/);
    assert.deepEqual(order, []);
    await mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, kind: 'progress' });
    assert.deepEqual(order, ['.ruru/reports/TASK-A-20260102-090507-progress.md', '.ruru/tasks/TASK-A.md']);
  });
});
