import assert from 'node:assert/strict';
import type { Seen } from '../../../src/core/inbox/seen';
import { DATA_NOTE } from '../../../src/tools/fence';
import { openMemoryMode } from '../memory-mode';
import { A, TREE, call, refusal } from './call-tool';

suite('The tools for task logs', () => {
  test('create_escalation writes a task log, under a free name', async () => {
    const open = await openMemoryMode({ ...TREE });
    const create = () =>
      call(open, 'create_escalation', {
        route: 'database',
        title: 'Index it',
        path: 'shop/migrations/0002_index.py',
        line: 4,
      });
    assert.match(
      await create(),
      /^Created TASK-DB-20260102-090507 in \.ruru\/tasks\/TASK-DB-20260102-090507\.md, for database-specialist\./,
    );
    assert.match(await create(), /^Created TASK-DB-20260102-090507-2 in /);
    assert.deepEqual(open.order, [
      '.ruru/tasks/TASK-DB-20260102-090507.md',
      '.ruru/tasks/TASK-DB-20260102-090507-2.md',
    ]);
  });

  test('list_tasks lists what is open, or what it is asked for', async () => {
    const open = await openMemoryMode({ ...TREE });
    assert.equal(
      await call(open, 'list_tasks', undefined),
      `1 of 2 tasks.\n${DATA_NOTE}\n\`\`\`data\n- TASK-A (🔵 In Progress, 1/2, for dev-react): Order form\n\`\`\``,
    );
    assert.equal(
      await call(open, 'list_tasks', { status: 'done' }),
      `1 of 2 tasks.\n${DATA_NOTE}\n\`\`\`data\n- TASK-CMD-1 (🟢 Done): Shop\n\`\`\``,
    );
    assert.equal(
      await call(open, 'list_tasks', { unreported: true }),
      `1 of 2 tasks.\n${DATA_NOTE}\n\`\`\`data\n- TASK-CMD-1 (🟢 Done): Shop\n\`\`\``,
    );
  });

  test('list_tasks tells what came back, and update_task takes it or gives it back', async () => {
    const path = '.ruru/tasks/TASK-DB-1.md';
    const log = (status: string, entry = ''): string =>
      `+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "${status}"\n+++\n\n- [ ] It is fast\n\n## Log\n\n- 2026-01-01: Handed over to \`database-specialist\`.\n${entry}`;
    const kept: { seen?: Seen } = {};
    const open = await openMemoryMode({ [path]: log('🟡 To Do') }, undefined, undefined, {
      names: () => Promise.resolve(['Grace']),
      seen: {
        read: () => Promise.resolve(kept.seen),
        write: (seen) => ((kept.seen = seen), Promise.resolve()),
      },
    });
    const list = () => call(open, 'list_tasks', { inbox: true });
    const back = (input: object) => call(open, 'update_task', { task: 'TASK-DB-1', ...input });
    assert.equal(await list(), '0 came back, 0 left lying.');
    open.tree[path] = log('🟣 Review', '- 2026-01-02: An index.\n');
    const news = `1 came back, 0 left lying.\n${DATA_NOTE}\n\`\`\`data\n- TASK-DB-1 (in review, new, 2026-01-02): Index it: An index.\n\`\`\`\nWho has changed what is not known here: \`django-developer tasks inbox\` asks git.`;
    assert.deepEqual([await list(), await list()], [news, news]);
    assert.equal(
      await refusal(open, 'update_task', { task: 'TASK-DB-1', outcome: 'return', log: 'x', status: 'done' }),
      `${path} was not changed: outcome goes with log alone, not with status. Call update_task for the rest first.`,
    );
    assert.equal(
      await refusal(open, 'update_task', { task: 'TASK-DB-1', outcome: 'return' }),
      `${path} was not sent back: no reason was given. Say what is missing.`,
    );
    assert.equal(
      await back({ outcome: 'return', log: 'Where are the times?' }),
      `${path} went back to its partner, in progress again.`,
    );
    open.tree[path] = log('🟢 Done');
    assert.equal(
      await refusal(open, 'update_task', { task: 'TASK-DB-1', outcome: 'accept' }),
      `${path} is not complete; nothing was written. Finish what is open, or settle it with report_to_coordinator and all_done or not_needed:\n${DATA_NOTE}\n\`\`\`data\nline 7: It is fast\n\`\`\``,
    );
    open.tree[path] = log('🟢 Done').replace('[ ]', '[x]');
    assert.equal(await back({ outcome: 'accept' }), `${path} is accepted and done; there was nobody to report it to.`);
    assert.match(open.tree[path], /- 2026-01-02: Accepted\.\n$/);
  });

  test('update_task tells with an acceptance how the criteria stand', async () => {
    const open = await openMemoryMode({
      ...TREE,
      '.ruru/tasks/TASK-C.md':
        '+++\nid = "TASK-C"\nstatus = "🟣 Review"\n+++\n\n## Acceptance Criteria\n\n- [x] It is fast\n- [x] It answers `rout:/api/`\n- [x] It is there `file:manage.py`\n',
    });
    assert.equal(
      await call(open, 'update_task', { task: 'TASK-C', outcome: 'accept' }),
      '.ruru/tasks/TASK-C.md is accepted and done; there was nobody to report it to. ' +
        'Its criteria: 1 claimed, 1 shown, 1 cannot be known; read_task with section proof tells each.',
    );
  });

  test('update_task tells of an acceptance whether its completion was reported', async () => {
    const open = await openMemoryMode({
      ...TREE,
      '.ruru/tasks/TASK-C.md': '+++\nid = "TASK-C"\nstatus = "🔵 In Progress"\ncoordinator = "ada"\n+++\n\n- [x] a\n',
    });
    const path = '.ruru/tasks/TASK-C.md';
    await call(open, 'report_to_coordinator', { task: 'TASK-C', kind: 'completion', result: 'x' });
    assert.equal(
      await call(open, 'update_task', { task: 'TASK-C', outcome: 'accept' }),
      `${path} is accepted and done; its completion was reported before.`,
    );
  });

  test('read_task tells what is open, then the file; a long one in part', async () => {
    const open = await openMemoryMode({ ...TREE, '.tasks/long.md': `# Long\n${'x'.repeat(100_000)}` });
    assert.equal(
      await call(open, 'read_task', { task: 'TASK-A' }),
      `.ruru/tasks/TASK-A.md, open:\n${DATA_NOTE}\n\`\`\`data\n- line 10: write it\n\`\`\`\n\nThe file:\n${DATA_NOTE}\n\`\`\`data\n${A}\`\`\``,
    );
    assert.equal(
      await call(open, 'read_task', { task: '.tasks/long.md' }),
      [
        '.tasks/long.md, nothing is open',
        '',
        'Its sections:',
        DATA_NOTE,
        '```data\n# Long (line 1, 100,007 characters)\n```',
        'The file without 97,508 characters, where … stands; read_task with section tells one whole.',
        DATA_NOTE,
        `\`\`\`data\n# Long\n${'x'.repeat(1_492)}\n…\n${'x'.repeat(1_000)}\n\`\`\``,
      ].join('\n'),
    );
  });

  test('read_task tells a section whole, or which there are', async () => {
    const text = `+++\nid = "TASK-S"\n+++\n\n# Title\n\nWhy.\n\n## Plan ##\n\n- [ ] one\n\n### Later\n\nx\n\n## Log\n\n- 2026-01-01: ${'y'.repeat(9_000)}\n`;
    const open = await openMemoryMode({ ...TREE, '.ruru/tasks/TASK-S.md': text });
    const read = (section: string) => call(open, 'read_task', { task: 'TASK-S', section });
    const told = (line: number, section: string): string =>
      `.ruru/tasks/TASK-S.md, from line ${line}:\n${DATA_NOTE}\n\`\`\`data\n${section}\`\`\``;
    const plan = '## Plan ##\n\n- [ ] one\n\n### Later\n\nx\n\n';
    assert.deepEqual(
      [await read('plan'), await read('## Plan'), await read('line 9'), await read('lat'), await read('front matter')],
      [
        told(9, plan),
        told(9, plan),
        told(9, plan),
        told(13, '### Later\n\nx\n\n'),
        told(1, '+++\nid = "TASK-S"\n+++\n\n'),
      ],
    );
    assert.equal((await read('log')).length > 9_000, true);
    assert.equal(
      await refusal(open, 'read_task', { task: 'TASK-S', section: 'Risks' }),
      `There is no section "Risks". Send one of these, or its line as "line 12":\n${DATA_NOTE}\n\`\`\`data\nline 1: front matter\nline 5: Title\nline 9: Plan\nline 13: Later\nline 17: Log\n\`\`\``,
    );
  });

  test('update_task changes everything or nothing', async () => {
    const open = await openMemoryMode({ ...TREE });
    const input = {
      task: 'TASK-A',
      status: 'blocked',
      priority: 'high',
      items: [{ line: 10, state: 'done' }],
      log: 'Waits for the design.',
    };
    assert.equal(
      await call(open, 'update_task', input),
      `.ruru/tasks/TASK-A.md was written: status, priority, items, log.\n${DATA_NOTE}\n\`\`\`data\nline 10 is done: write it\n\`\`\``,
    );
    assert.deepEqual(open.order, ['.ruru/tasks/TASK-A.md']);
    const after = open.tree['.ruru/tasks/TASK-A.md'] ?? '';
    assert.match(
      after,
      /status = "⚪ Blocked"[^]*priority = "🔼 High"[^]*- \[X\] write it[^]*- 2026-01-02: Waits for the design\.\n/,
    );
    assert.match(
      await refusal(open, 'update_task', { task: 'TASK-A', status: 'done', items: [{ line: 1, state: 'done' }] }),
      /^Line 1 of .* is no item/,
    );
    assert.equal(
      await refusal(open, 'update_task', { task: 'TASK-A', items: [{ line: 11, state: 'open', text: 'name it' }] }),
      'Line 11 of .ruru/tasks/TASK-A.md holds "write it"; line 12 has the words "name it". Nothing was written; name that line.',
    );
    assert.equal(open.tree['.ruru/tasks/TASK-A.md'], after);
    assert.equal(
      await refusal(open, 'update_task', { task: 'TASK-A' }),
      'There is nothing to change. Send one of status, priority, assigned_to, coordinator, due_date, tags, depends_on, items, outcome, log.',
    );
    assert.match(
      await refusal(open, 'update_task', { task: '../../x.md', status: 'done' }),
      /^There is no task log "\.\.\/\.\.\/x\.md"\./,
    );
    assert.match(
      await refusal(open, 'update_task', { task: 'shop/settings.py', status: 'done' }),
      /^There is no task log/,
    );
  });

  test('update_task says that a secret was taken out of what was sent', async () => {
    const open = await openMemoryMode({ ...TREE });
    assert.equal(
      await call(open, 'update_task', { task: 'TASK-A', log: 'Set password=Kx7qp2Zt9wLm.' }),
      '.ruru/tasks/TASK-A.md was written: log. A secret was taken out of the log entry: give it to whoever needs it by another way.',
    );
    assert.match(open.tree['.ruru/tasks/TASK-A.md'] ?? '', /- 2026-01-02: Set password=•••/);
  });

  test('report_to_coordinator refuses what is open, then delivers', async () => {
    const open = await openMemoryMode({ ...TREE });
    const input = { task: 'TASK-A', kind: 'completion', result: 'It works.' };
    assert.equal(
      await refusal(open, 'report_to_coordinator', input),
      `.ruru/tasks/TASK-A.md is not complete; nothing was written. Finish what is open, or send all_done or not_needed:\n${DATA_NOTE}\n\`\`\`data\nline 10: write it\n\`\`\``,
    );
    const text = await call(open, 'report_to_coordinator', { ...input, all_done: true });
    assert.match(
      text,
      /^Kept in \.ruru\/reports\/TASK-A-20260102-090507-completion\.md, recorded in \.ruru\/tasks\/TASK-A\.md, appended to \.ruru\/tasks\/TASK-CMD-1\.md\.\nTell TASK-CMD-1:\n[^\n]+\n```data\n\*\*Completion report\*\*/,
    );
    assert.match(open.tree['.ruru/tasks/TASK-A.md'] ?? '', /🟢 Done[^]*- \[X\] write it/);
    assert.match(
      await refusal(open, 'report_to_coordinator', { task: 'TASK-CMD-1', kind: 'progress', result: 'x' }),
      /names no coordinator/,
    );
  });
});
