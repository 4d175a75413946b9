import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { openMemoryMode } from '../memory-mode';
import { COORDINATOR, ENTRY, LAST, OWN_ENTRY, REPORT, REQUEST, TASK } from './reported-task';

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
    assert.equal(text, `${REPORT}\n\n**Checks:**\n\n- Tests pass\n- did not wait for TASK-B: Nobody is there.${LAST}`);
  });

  test('keeps it, appends it to the log of the coordinator, and records it last', async () => {
    const { mode, order, tree } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
    });
    assert.deepEqual(await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST), {
      text: `${REPORT}${LAST}`,
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
      '.ruru/tasks/TASK-CMD-1.md': `${COORDINATOR}\n## Log\n\n- 2026-01-02: ${ENTRY}${LAST.replaceAll(/\n(?=[*-])/g, '\n  ')}\n`,
      '.ruru/reports/TASK-A-20260102-090507-completion.md': `+++\ntask = "TASK-A"\ntask_log = ".ruru/tasks/TASK-A.md"\nkind = "completion"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = ".ruru/tasks/TASK-CMD-1.md"\nreported = 2026-01-02T09:05:07\n+++\n\n${REPORT}${LAST}\n`,
    });
  });

  test('tells the coordinator each criterion with what shows it, and the partner’s last word; the task’s own log has both', async () => {
    const task = TASK.replace(
      '- [x] it is short\n',
      '## Acceptance Criteria\n\n- [x] It is short (`file:short.md`)\n- [ ] It is told\n- [ ] It is drawn\n- [x] It is read\n',
    );
    const { mode, tree } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': task,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
      'short.md': '',
    });
    const points = await mode.tasks.openPoints('.ruru/tasks/TASK-A.md');
    const [told, drawn] = points;
    assert.ok(told && drawn);
    const settle = {
      outcomes: [
        { point: told, outcome: 'done' as const },
        { point: drawn, outcome: 'not-needed' as const, reason: 'nobody looks' },
      ],
    };
    const { text } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, settle });
    const acceptance = [
      '- shown: It is short (`file:short.md`) – file:short.md: short.md:1',
      '- claimed: It is told',
      '- not needed (nobody looks): It is drawn',
      '- claimed: It is read',
    ].join('\n');
    assert.equal(
      text,
      `${REPORT}\n\n**Acceptance:**\n\n${acceptance}\n\n**Checks:**\n\n- Not needed: It is drawn (nobody looks)${LAST}`,
    );
    assert.ok(tree['.ruru/tasks/TASK-CMD-1.md']?.includes('  - claimed: It is told\n'));
    assert.ok(!tree['.ruru/tasks/TASK-A.md']?.includes('claimed'));
    const again = await mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, settle });
    assert.deepEqual([again.alreadyDelivered, again.text], [true, text]);
  });

  test('of a task without any criterion it says so, to the coordinator and in its answer, and once only', async () => {
    const { mode, tree } = await openMemoryMode({ '.ruru/tasks/TASK-A.md': TASK.replace('- [x] it is short\n\n', '') });
    const progress = await mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, kind: 'progress' });
    assert.deepEqual([progress.text.includes('criteria'), progress.withoutCriteria], [false, undefined]);
    const first = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    const text = `${REPORT}\n\n**Checks:**\n\n- Without criteria: no item of the task log says when it is done${LAST}`;
    assert.deepEqual([first.text, first.withoutCriteria], [text, true]);
    const written = { ...tree };
    const again = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.deepEqual([again.text, again.alreadyDelivered, again.withoutCriteria], [text, true, true]);
    assert.deepEqual(tree, written);
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

  test('writes nothing where a log is in conflict, be it the task or the coordinator', async () => {
    const conflict = '<<<<<<< ours\none\n=======\ntwo\n>>>>>>> theirs\n';
    for (const name of ['TASK-A', 'TASK-CMD-1']) {
      const files = { '.ruru/tasks/TASK-A.md': TASK, '.ruru/tasks/TASK-CMD-1.md': COORDINATOR };
      const path = `.ruru/tasks/${name}.md` as const;
      const text = `${files[path as keyof typeof files]}\n${conflict}`;
      for (const kind of ['progress', 'completion'] as const) {
        const { mode, order } = await openMemoryMode({ ...files, [path]: text });
        const line = text.split('\n').indexOf('<<<<<<< ours') + 1;
        await assert.rejects(mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, kind }), {
          happened: `${path} is in conflict: it holds both sides of a merge, lines ${line}–${line + 4}.`,
        });
        assert.deepEqual(order, []);
      }
    }
  });

  test('the same report once more writes what is missing, and nothing where nothing is', async () => {
    let isFull = true;
    const { mode, tree, order } = await openMemoryMode(
      { '.ruru/tasks/TASK-A.md': `${TASK}\n## Checklist\n\n- [ ] a\n`, '.ruru/tasks/TASK-CMD-1.md': COORDINATOR },
      ({ path }) => {
        if (isFull && path.includes('TASK-A.md'))
          throw new UserError(`${path} cannot be written.`, 'Nothing was changed. Ask.');
      },
    );
    const deliver = (more = {}) =>
      mode.reports.deliver('.ruru/tasks/TASK-A.md', { ...REQUEST, settle: { notNeeded: 'gone' }, ...more });
    const kept = '.ruru/reports/TASK-A-20260102-090507-completion.md';
    await assert.rejects(deliver(), {
      happened: '.ruru/tasks/TASK-A.md cannot be written.',
      nextStep: `Written before that: ${kept}, .ruru/tasks/TASK-CMD-1.md. The same report once more writes the rest and nothing twice. Ask.`,
    });
    isFull = false;
    const { text, ...second } = await deliver();
    assert.deepEqual(second, { kept, deliveredTo: '.ruru/tasks/TASK-CMD-1.md', coordinator: 'TASK-CMD-1' });
    assert.deepEqual(order, [kept, '.ruru/tasks/TASK-CMD-1.md', '.ruru/tasks/TASK-A.md']);
    assert.deepEqual(await deliver(), { text, ...second, alreadyDelivered: true });
    assert.equal(order.length, 3);
    assert.equal((await deliver({ result: 'It works. Again.' })).alreadyDelivered, undefined);
    assert.equal((await deliver({ checks: ['looked at'] })).alreadyDelivered, undefined);
    await mode.tasks.change('.ruru/tasks/TASK-A.md', { status: 'in-progress' });
    assert.equal((await deliver()).alreadyDelivered, undefined);
    assert.equal(tree['.ruru/tasks/TASK-A.md']?.split('**Completion report**').length, 5);
  });

  test('nothing is written where a file is known beforehand to refuse it, and no log grows past what is read back', async () => {
    const large = COORDINATOR + 'words '.repeat(873_795);
    const { mode, order } = await openMemoryMode({
      '.ruru/tasks/TASK-A.md': TASK,
      '.ruru/tasks/TASK-CMD-1.md': large,
      '.ruru/tasks/TASK-B.md': large.replace('TASK-CMD-1', 'TASK-B'),
    });
    const refusal = (path: string) => `${path} would be larger than 5 MiB, and could not be read any more.`;
    const { undelivered } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.equal(undelivered, refusal('.ruru/tasks/TASK-CMD-1.md'));
    assert.equal(order.length, 2);
    const happened = refusal('.ruru/tasks/TASK-B.md');
    await assert.rejects(mode.reports.deliver('.ruru/tasks/TASK-B.md', REQUEST), { happened });
    await assert.rejects(mode.tasks.change('.ruru/tasks/TASK-B.md', { log: 'more' }), { happened });
    assert.equal(order.length, 2);
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
