import assert from 'node:assert/strict';
import { PATH, log, HANDED_OVER, opened, newsOf } from './opened-inbox';

suite('What came back', () => {
  test('nothing, as long as nobody but oneself has changed anything', async () => {
    const memory = await opened(log());
    assert.equal(await newsOf(memory), undefined);
    await memory.mode.tasks.change(PATH, { status: 'in-progress', log: 'Begun.' });
    assert.equal(await newsOf(memory), undefined);
  });

  test('a review, unread until it is looked at, and there until it is settled', async () => {
    const memory = await opened(log({ status: '🔵 In Progress' }));
    memory.tree[PATH] = log({
      status: '🟣 Review',
      items: ['- [x] It is fast', '- [ ] It is measured'],
      entries: [HANDED_OVER, '- 2026-01-02: The index is there.'],
    });
    const news = { kind: 'review', text: 'The index is there.', date: '2026-01-02' };
    assert.deepEqual(await newsOf(memory), {
      ...news,
      unread: true,
      ticked: ['It is fast'],
      noted: ['The index is there.'],
    });
    await memory.mode.inbox.markSeen([PATH]);
    assert.deepEqual(await newsOf(memory), { ...news, unread: false });
    await memory.mode.inbox.accept(PATH, { settle: { allDone: true } });
    assert.equal(await newsOf(memory), undefined);
  });

  test('that it is blocked, with the reason', async () => {
    const memory = await opened(log());
    memory.tree[PATH] = log({
      status: '🟠 Blocked',
      entries: [HANDED_OVER, '- 2026-01-02: Blocked: no access to the replica.', '- 2026-01-03: Asked again'],
    });
    assert.deepEqual(await newsOf(memory), {
      kind: 'blocked',
      unread: true,
      text: 'Blocked: no access to the replica.',
      date: '2026-01-02',
      noted: ['Blocked: no access to the replica.', 'Asked again'],
    });
  });

  test('that it is called done: whole, or with open items', async () => {
    for (const [items, kind] of [
      [['- [x] It is fast'], 'done'],
      [['- [x] It is fast', '- [ ] It is measured'], 'done-open'],
      [['- [x] It is fast', '- [-] It is measured (not needed)'], 'done'],
    ] as const) {
      const memory = await opened(log({ items: ['- [x] It is fast'] }));
      memory.tree[PATH] = log({ status: '🟢 Done', items });
      assert.deepEqual(await newsOf(memory), { kind, unread: true });
      await memory.mode.inbox.markSeen();
      assert.deepEqual(await newsOf(memory), { kind, unread: false });
      await memory.mode.inbox.accept(PATH, { settle: { notNeeded: 'It is small.' } });
      assert.equal(await newsOf(memory), undefined);
      assert.doesNotMatch(memory.tree[PATH] ?? '', /- \[ \]/);
    }
  });

  test('a completion of somebody else’s task waits for nobody once it was looked at, unless all do', async () => {
    for (const [acceptance, waits] of [
      ['handedOver', false],
      ['all', true],
      ['off', false],
    ] as const) {
      const memory = await opened(log({ entries: ['- 2026-01-01: Begun.'] }), { settings: { acceptance } });
      memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries: ['- 2026-01-01: Begun.'] });
      assert.deepEqual(await newsOf(memory), { kind: 'done', unread: true, text: 'Begun.', date: '2026-01-01' });
      await memory.mode.inbox.markSeen();
      assert.equal((await newsOf(memory)) !== undefined, waits, acceptance);
    }
  });

  test('a question, and what else was noted', async () => {
    const memory = await opened(log());
    memory.tree[PATH] = log({ entries: [HANDED_OVER, '- 2026-01-02: Which of both is meant?'] });
    const question = 'Which of both is meant?';
    assert.deepEqual(await newsOf(memory), {
      kind: 'question',
      unread: true,
      text: question,
      date: '2026-01-02',
      noted: [question],
    });
    await memory.mode.inbox.markSeen();
    const waiting = { kind: 'question', unread: false, text: question, date: '2026-01-02' };
    assert.deepEqual(await newsOf(memory), waiting);
    await memory.mode.inbox.markSeen();
    assert.deepEqual(await newsOf(memory), waiting);
    memory.tree[PATH] = log({ entries: [HANDED_OVER, `- 2026-01-02: ${question}`, '- 2026-01-03: Ran `a ? b : c?`.'] });
    assert.deepEqual(await newsOf(memory), { ...waiting, unread: true, noted: ['Ran `a ? b : c?`.'] });
  });

  test('a question until it is answered, and for what else its task waits', async () => {
    for (const answer of ['Answer: the first.', 'Take the first.']) {
      const memory = await opened(log());
      memory.tree[PATH] = log({ status: '🟣 Review', entries: [HANDED_OVER, '- 2026-01-02: Which of both?'] });
      await newsOf(memory);
      await memory.mode.inbox.markSeen();
      const { kind, also, unread } = (await newsOf(memory)) ?? {};
      assert.deepEqual([kind, also, unread], ['question', ['review'], false]);
      await memory.mode.tasks.change(PATH, { log: 'Which both?' });
      assert.equal((await newsOf(memory))?.['kind'], 'question');
      await memory.mode.tasks.change(PATH, { log: answer });
      assert.deepEqual((await newsOf(memory))?.['kind'], 'review');
    }
  });

  test('no question that one has asked oneself', async () => {
    const memory = await opened(log());
    await memory.mode.inbox.ask(PATH, 'Which of both?');
    await memory.mode.inbox.markSeen();
    assert.equal(await newsOf(memory), undefined);
  });

  test('of a report what it says, to whoever it was and whatever task it is about', async () => {
    const reported = '- 2026-01-02: **Completion report** to TASK-CMD-1';
    const task = '  - Task: TASK-DB-2 (Index it)\n  - Task log: t.md';
    for (const parts of [[reported], [reported, task]]) {
      const memory = await opened(log());
      memory.tree[PATH] = log({
        entries: [HANDED_OVER, [...parts, '  **Result:** It is\n  fast.', '  More.'].join('\n\n')],
      });
      assert.equal((await newsOf(memory))?.['text'], 'It is fast.');
    }
  });

  test('what is written below other headings, too', async () => {
    const memory = await opened(log());
    memory.tree[PATH] = `${log()}\n## Questions\n\n- Which of both is meant?\n\n## Links\n\n- https://example.org\n`;
    assert.deepEqual(await newsOf(memory), {
      kind: 'question',
      unread: true,
      text: 'Which of both is meant?',
      noted: ['Which of both is meant?'],
    });
  });

  test('one’s own change leaves what others have noted unread', async () => {
    const memory = await opened(log());
    memory.tree[PATH] = log({ entries: [HANDED_OVER, '- 2026-01-02: Looked at it.'] });
    await memory.mode.tasks.change(PATH, { priority: 'high', log: 'More is needed.' });
    assert.deepEqual((await newsOf(memory))?.['noted'], ['Looked at it.']);
  });
});
