import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

const TASK = '.ruru/tasks/TASK-A.md';
const TEXT = '+++\nid = "TASK-A"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CMD-1"\n+++\n\n- [ ] ask\n';
const SECRET = 'password=Kx7qp2Zt9wLm';

/** What the user is told. */
const told = (place: string): string =>
  `A secret was taken out of ${place}: give it to whoever needs it by another way.`;

suite('A secret that was typed', () => {
  test('is told of when a task log is changed, and is not in it; the change can be taken back', async () => {
    const { mode, tree } = await openMemoryMode({ [TASK]: TEXT });
    const { path, changed, redacted, edit } = await mode.tasks.change(TASK, {
      coordinator: `TASK-LEAD ${SECRET}`,
      items: [{ line: 7, state: 'dropped', reason: SECRET }],
    });
    assert.deepEqual(
      { path, changed, redacted },
      { path: TASK, changed: true, redacted: told('the coordinator and the reason') },
    );
    assert.equal(
      tree[TASK],
      '+++\nid = "TASK-A"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-LEAD password=•••"\nupdated_date = "2026-01-02"\n+++\n\n' +
        '- [-] ask (not needed: password=•••)\n',
    );
    await mode.tasks.undo(edit);
    assert.equal(tree[TASK], TEXT);
  });

  test('is no word of a change that has none', async () => {
    const { mode } = await openMemoryMode({ [TASK]: TEXT });
    const { edit: _, ...rest } = await mode.tasks.change(TASK, { coordinator: 'TASK-LEAD' });
    assert.deepEqual(rest, { path: TASK, changed: true });
  });

  test('is told of when a task log is made, beside its problems', async () => {
    const { mode } = await openMemoryMode({ 'shop/models.py': 'X = 1\n' });
    const { task, text, problems, redacted } = await mode.tasks.create({
      route: { kind: 'escalation', id: 'database' },
      title: `Orders ${SECRET}`,
    });
    assert.equal(text.includes('Kx7qp2Zt9wLm'), false);
    assert.deepEqual(
      { title: task.title, problems, redacted },
      {
        title: 'Orders password=•••',
        problems: [{ path: task.path, line: 1, message: told('the title') }],
        redacted: told('the title'),
      },
    );
  });
});
