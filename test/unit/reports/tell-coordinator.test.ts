import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { openMemoryMode } from '../memory-mode';
import { COORDINATOR, LAST, REPORT, REQUEST, TASK } from './reported-task';

suite('The coordinator of a report', () => {
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

  test('a coordinator whose log cannot be written is named, and the report is kept', async () => {
    const { mode, tree } = await openMemoryMode(
      { '.ruru/tasks/TASK-A.md': TASK, '.ruru/tasks/TASK-CMD-1.md': COORDINATOR },
      ({ path }) => {
        if (path.includes('CMD')) throw new UserError(`${path} cannot be written.`, 'Ask.');
      },
    );
    const { undelivered, kept } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', REQUEST);
    assert.equal(undelivered, '.ruru/tasks/TASK-CMD-1.md cannot be written.');
    assert.ok(tree[kept]?.endsWith(`${REPORT}${LAST}\n`));
    assert.ok(tree['.ruru/tasks/TASK-A.md']?.includes('🟢 Done'));
  });

  test('a coordinator that names a task log which is not there is told, with the nearest', async () => {
    const undelivered = async (coordinator: string, more: Record<string, string> = {}) => {
      const { mode } = await openMemoryMode({
        '.ruru/tasks/TASK-A.md': TASK.replace('"TASK-CMD-1"', JSON.stringify(coordinator)),
        '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
        '.ruru/tasks/archive/TASK-OLD.md': COORDINATOR.replace('CMD-1', 'OLD'),
        ...more,
      });
      return (await mode.reports.deliver('.ruru/tasks/TASK-A.md', { kind: 'progress', result: 'x' })).undelivered;
    };
    const nearest = (name: string) => `there is no task log "${name}"; the nearest is TASK-CMD-1.`;
    assert.deepEqual(
      await Promise.all(
        [
          'TASK-OLD',
          'task-cmd-1',
          'TASK-CMD-1 (Anna)',
          '@TASK-CMD-1',
          'TASK-CDM-1',
          'TASK-ELSEWHERE',
          'roo-commander',
          'Anna',
        ].map((name) => undelivered(name)),
      ),
      [
        '.ruru/tasks/archive/TASK-OLD.md is in the archive, or no task to be done.',
        nearest('task-cmd-1'),
        nearest('TASK-CMD-1 (Anna)'),
        nearest('@TASK-CMD-1'),
        nearest('TASK-CDM-1'),
        'there is no task log "TASK-ELSEWHERE".',
        undefined,
        undefined,
      ],
    );
    assert.equal(
      await undelivered('TASK-CMD-1', { '.ruru/tasks/copy.md': COORDINATOR }),
      'several task logs are called TASK-CMD-1: .ruru/tasks/TASK-CMD-1.md, .ruru/tasks/copy.md.',
    );
  });
});
