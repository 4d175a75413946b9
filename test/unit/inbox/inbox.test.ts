import assert from 'node:assert/strict';
import type { LogChange } from '../../../src/core/inbox/history';
import type { News } from '../../../src/core/inbox/news';
import type { Seen } from '../../../src/core/inbox/seen';
import { NotComplete } from '../../../src/core/tasks/log/not-complete';
import { openMemoryMode, type MemoryMode } from '../memory-mode';

const PATH = '.ruru/tasks/TASK-DB-1.md';

/** A task log as the product writes it, with what is given. */
function log({
  status = '🟡 To Do',
  items = ['- [ ] It is fast', '- [ ] It is measured'],
  entries = ['- 2026-01-01: Handed over to `database-specialist`.'],
  coordinator = '',
}: {
  status?: string;
  items?: readonly string[];
  entries?: readonly string[];
  coordinator?: string;
} = {}): string {
  return [
    '+++',
    'id = "TASK-DB-1"',
    'title = "Index it"',
    `status = "${status}"`,
    `coordinator = "${coordinator}"`,
    'created_date = "2026-01-01"',
    'updated_date = "2026-01-01"',
    '+++',
    '',
    '# Index it',
    '',
    '## Acceptance Criteria ✅',
    '',
    ...items,
    '',
    '## Log 📜',
    '',
    ...entries,
    '',
  ].join('\n');
}

const HANDED_OVER = '- 2026-01-01: Handed over to `database-specialist`.';

/** A folder with one task log, whose inbox was looked at, and a store for what was seen. */
async function opened(
  text: string,
  {
    commits = {},
    texts = {},
    settings = {},
  }: { commits?: Record<string, LogChange[]>; texts?: Record<string, string>; settings?: object } = {},
): Promise<MemoryMode & { kept: { seen: Seen | undefined } }> {
  const kept: { seen: Seen | undefined } = { seen: undefined };
  const memory = await openMemoryMode({ [PATH]: text }, undefined, settings, {
    seen: {
      read: () => Promise.resolve(kept.seen),
      write: (seen) => {
        kept.seen = seen;
        return Promise.resolve();
      },
    },
    history: {
      commitsOfEach: () => Promise.resolve(new Map(Object.entries(commits))),
      commitsAfter: () => Promise.resolve(undefined),
      changesSince: () => Promise.resolve(undefined),
      head: () => Promise.resolve({}),
      textAt: (commit) => Promise.resolve(texts[commit]),
    },
  });
  await memory.mode.inbox.look();
  return { ...memory, kept };
}

/** What the inbox says of the one task. */
async function newsOf({ mode }: MemoryMode): Promise<Readonly<Record<string, unknown>> | undefined> {
  await mode.tasks.load();
  const { news } = await mode.inbox.look();
  assert.ok(news.length < 2);
  const [{ path: _, id: __, title: ___, entries, ticked, ...rest } = { entries: [], ticked: [] }] = news as [News?];
  return news.length === 0 ? undefined : { ...rest, ...(ticked.length > 0 && { ticked }), ...told(entries) };
}

function told(entries: News['entries']): object {
  return entries.length === 0 ? {} : { noted: entries.map(({ text }) => text) };
}

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
    assert.equal(await newsOf(memory), undefined);
    memory.tree[PATH] = log({ entries: [HANDED_OVER, `- 2026-01-02: ${question}`, '- 2026-01-03: Ran `a ? b : c?`.'] });
    assert.deepEqual(await newsOf(memory), {
      kind: 'entry',
      unread: true,
      text: 'Ran `a ? b : c?`.',
      date: '2026-01-03',
      noted: ['Ran `a ? b : c?`.'],
    });
  });

  test('who has brought what it is about; what one has committed oneself is no news, whoever came after', async () => {
    const change = (author: string, commit: string): LogChange => ({
      author,
      commit,
      date: '2026-01-02',
      isMine: author === 'Grace',
    });
    const looked = '- 2026-01-02: Looked at it.';
    const blocked = '- 2026-01-02: Blocked: no access.';
    const read = async (versions: readonly (readonly [author: string, text: string])[]) => {
      const memory = await opened(log(), {
        commits: { [PATH]: versions.map(([author], at) => change(author, `${at}`)).reverse() },
        texts: Object.fromEntries(versions.map(([, text], at) => [`${at}`, text])),
      });
      memory.tree[PATH] = versions.at(-1)?.[1] ?? '';
      const news = await newsOf(memory);
      return news && [news['kind'], news['by'], news['noted']];
    };
    const first = ['Grace', log()] as const;
    assert.deepEqual(await read([first, ['Ada', log({ entries: [HANDED_OVER, looked] })]]), [
      'entry',
      'Ada',
      ['Looked at it.'],
    ]);
    assert.equal(await read([first, ['Grace', log({ entries: [HANDED_OVER, looked] })]]), undefined);
    const mine = log({ status: '🟠 Blocked', entries: [HANDED_OVER, blocked] });
    assert.equal(await read([first, ['Grace', mine]]), undefined);
    assert.deepEqual(
      await read([
        first,
        ['Grace', mine],
        ['Ada', log({ status: '🟠 Blocked', entries: [HANDED_OVER, blocked, looked] })],
      ]),
      ['entry', 'Ada', ['Looked at it.']],
    );
    assert.deepEqual(
      await read([
        first,
        ['Ada', log({ status: '🟣 Review' })],
        ['Grace', log({ status: '🟣 Review', entries: [HANDED_OVER, looked] })],
      ]),
      ['review', 'Ada', undefined],
    );
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

  test('the first time nothing is new but what waits for the sender', async () => {
    const memory = await openMemoryMode({ [PATH]: log({ status: '🟣 Review' }) });
    assert.deepEqual(
      await newsOf(memory),
      undefined,
      'without a store for what was seen no log is read for its entries',
    );
    for (const [text, kind] of [
      [log({ status: '🟣 Review' }), 'review'],
      [log({ status: '🟣 Review', entries: ['- 2026-01-01: Begun.'] }), undefined],
      [log({ status: '🟢 Done' }), 'done-open'],
      [log({ status: '🟢 Done', items: [] }), undefined],
      [log({ entries: [HANDED_OVER, '- 2026-01-02: Which?'] }), 'question'],
      [log({ entries: [HANDED_OVER, '- 2026-01-02: Which?', '- 2026-01-03: That one.'] }), undefined],
    ] as const)
      assert.equal((await newsOf(await opened(text)))?.['kind'], kind);
  });

  test('since a day, whenever it was looked at last', async () => {
    const memory = await opened(log({ status: '🟣 Review', entries: [HANDED_OVER, '- 2026-01-01: Begun.'] }));
    await memory.mode.inbox.markSeen();
    const since = async (day: string) =>
      (await memory.mode.inbox.look({ since: day })).news.map(({ unread, entries }) => [unread, entries.length]);
    assert.deepEqual(await since('2026-01-01'), [[true, 2]]);
    assert.deepEqual(await since('2026-01-02'), [[false, 0]]);
    await assert.rejects(since('yesterday'), {
      message: '"yesterday" is no day of the calendar. Write it YYYY-MM-DD.',
    });
  });

  test('a completion after it was sent back waits again, whatever was accepted before', async () => {
    const entries = [HANDED_OVER, '- 2026-01-01: Accepted.', '- 2026-01-02: Sent back: once more.'];
    const memory = await opened(log({ status: '🔵 In Progress', items: [], entries }));
    memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries });
    await memory.mode.tasks.load();
    await memory.mode.inbox.look();
    await memory.mode.inbox.markSeen();
    assert.equal((await newsOf(memory))?.['kind'], 'done');
    await memory.mode.inbox.accept(PATH);
    assert.equal(await newsOf(memory), undefined);
  });

  test('that a partner has accepted to do it is no acceptance of theirs', async () => {
    const entries = [HANDED_OVER, '- 2026-01-02: Accepted by the team, begun.'];
    const memory = await opened(log({ items: [], entries }));
    memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries });
    await memory.mode.tasks.load();
    await memory.mode.inbox.look();
    await memory.mode.inbox.markSeen();
    assert.equal((await newsOf(memory))?.['kind'], 'done');
  });

  test('where nothing can be kept, what waits is told all the same', async () => {
    const memory = await openMemoryMode({ [PATH]: log({ status: '🟣 Review' }) }, undefined, undefined, {
      seen: { read: () => Promise.resolve(undefined), write: () => Promise.reject(new Error('read-only')) },
    });
    assert.equal((await newsOf(memory))?.['kind'], 'review');
    await assert.rejects(memory.mode.inbox.markSeen(), { message: 'read-only' });
  });

  test('no tick since a day where no commit tells of it', async () => {
    const { mode } = await opened(log({ items: ['- [x] It is fast'] }));
    const { ticked, entries } = await mode.inbox.changes(PATH, { since: '2026-01-01' });
    assert.deepEqual([ticked, entries.map(({ text }) => text)], [[], ['Handed over to `database-specialist`.']]);
    assert.deepEqual(
      (await mode.inbox.look({ since: '2026-01-01' })).news.map((one) => one.ticked),
      [[]],
    );
  });

  test('what is left lying', async () => {
    const lying = async (text: string, settings = {}) => {
      const { mode } = await opened(text, { settings });
      return (await mode.inbox.look()).stale.map(({ reason, days }) => [reason, days]);
    };
    const begun = log({ status: '🔵 In Progress' }).replaceAll('2026-01-01', '2025-12-20');
    assert.deepEqual(await lying(begun), [['under-way', 13]]);
    assert.deepEqual(await lying(begun, { staleAfterDays: 14 }), []);
    assert.deepEqual(await lying(begun, { staleAfterDays: 0 }), []);
    assert.deepEqual(await lying(begun.replace('🔵 In Progress', '🟣 Review')), [['review', 13]]);
    assert.deepEqual(await lying(log({ status: '🔵 In Progress' })), []);
    assert.deepEqual(await lying(begun.replace(/$/, '- 2025-12-31: Half of it.\n')), []);
    const ticked: LogChange = { author: 'Ada', commit: '1', date: '2025-12-29', isMine: false };
    const { mode } = await opened(begun, { commits: { [PATH]: [ticked] } });
    assert.deepEqual((await mode.inbox.look()).stale, []);
  });
});

suite('What becomes of what came back', () => {
  test('accepting asks for what is open, sets the status and notes it', async () => {
    const memory = await opened(log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
    await assert.rejects(memory.mode.inbox.accept(PATH), NotComplete);
    const { edit, report } = await memory.mode.inbox.accept(PATH, { note: 'Thanks.', settle: { allDone: true } });
    assert.equal(report, undefined);
    assert.equal(
      memory.tree[PATH],
      log({
        status: '🟢 Done',
        items: ['- [x] It is fast', '- [x] It is measured'],
        entries: [HANDED_OVER, '- 2026-01-02: Accepted: Thanks.'],
      }).replace('updated_date = "2026-01-01"', 'updated_date = "2026-01-02"'),
    );
    const { edit: noted } = await memory.mode.inbox.accept(PATH, { note: 'For the release, too.' });
    assert.ok(memory.tree[PATH]?.endsWith('- 2026-01-02: Accepted: For the release, too.\n'));
    assert.ok(noted);
    await memory.mode.tasks.undo(noted);
    assert.ok(edit);
    await memory.mode.tasks.undo(edit);
    assert.equal(memory.tree[PATH], log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
  });

  test('who decides has looked: what was not shown before is no news after it', async () => {
    for (const coordinator of ['', 'roo-commander'])
      for (const decide of [
        ({ mode }: MemoryMode) => mode.inbox.accept(PATH),
        ({ mode }: MemoryMode) => mode.inbox.sendBack(PATH, 'once more'),
      ]) {
        const memory = await opened(log({ items: [], coordinator }));
        const entries = [HANDED_OVER, '- 2026-01-02: It is there.'];
        memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries, coordinator });
        assert.equal((await newsOf(memory))?.['kind'], 'done');
        await decide(memory);
        assert.equal(await newsOf(memory), undefined);
      }
  });

  test('accepting reports to the coordinator', async () => {
    const memory = await opened(
      log({ status: '🟣 Review', items: ['- [x] It is fast'], coordinator: 'roo-commander' }),
    );
    const { report } = await memory.mode.inbox.accept(PATH);
    assert.equal(report?.coordinator, 'roo-commander');
    assert.match(
      memory.tree[PATH] ?? '',
      /\*\*Completion report\*\* to roo-commander\n\n {2}\*\*Result:\*\* Accepted\./,
    );
    assert.equal(await newsOf(memory), undefined);
  });

  test('sending back needs a reason, names what is open, and puts it in progress', async () => {
    const memory = await opened(log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
    await assert.rejects(memory.mode.inbox.sendBack(PATH, ' '), {
      message: `${PATH} was not sent back: no reason was given. Say what is missing.`,
    });
    await memory.mode.inbox.sendBack(PATH, 'The times are missing.');
    assert.equal(
      memory.tree[PATH],
      log({
        status: '🔵 In Progress',
        items: ['- [x] It is fast', '- [ ] It is measured'],
        entries: [
          HANDED_OVER,
          '- 2026-01-02: Sent back: The times are missing.',
          '',
          '  Still open:',
          '',
          '  - It is measured',
        ],
      }).replace('updated_date = "2026-01-01"', 'updated_date = "2026-01-02"'),
    );
    assert.equal(await newsOf(memory), undefined);
  });

  test('blocking needs a reason', async () => {
    const memory = await opened(log());
    await assert.rejects(memory.mode.inbox.block(PATH, ''), {
      message: `${PATH} was not blocked: no reason was given. Say what it waits for, as an entry of its log.`,
    });
    await memory.mode.inbox.block(PATH, 'no access');
    assert.match(memory.tree[PATH] ?? '', /status = "[^"]* Blocked"[^]*- 2026-01-02: Blocked: no access\n$/);
  });

  test('what is archived is neither sent back nor blocked', async () => {
    const memory = await opened(log({ status: 'Archived' }));
    await assert.rejects(memory.mode.inbox.sendBack(PATH, 'x'), {
      message: `${PATH} is archived. Set another status first.`,
    });
  });

  test('one in conflict is one row in words, seen once, and what both sides brought is new once they are merged', async () => {
    const own = '- 2026-01-01: begun';
    const theirs = '- 2026-01-02: measured';
    const memory = await opened(log({ items: ['- [ ] It is fast'], entries: [HANDED_OVER, own] }));
    await memory.mode.inbox.markSeen();
    memory.tree[PATH] = log({
      items: ['<<<<<<< HEAD', '- [ ] It is fast', '=======', '- [x] It is fast', '>>>>>>> fast'],
      entries: [HANDED_OVER, own, '<<<<<<< HEAD', '=======', theirs, '>>>>>>> fast'],
    });
    const { text: said, ...row } = (await newsOf(memory)) ?? {};
    assert.deepEqual(row, { kind: 'conflict', unread: true });
    assert.match(String(said), /^Two sides of a merge are in conflict, lines \d+–\d+: - \[ \] It is fast here, /);
    assert.doesNotMatch(String(said), /<<<|>>>|===/);
    await memory.mode.inbox.markSeen();
    assert.equal((await newsOf(memory))?.['unread'], false);
    const { edit } = await memory.mode.tasks.merge(PATH);
    await memory.mode.tasks.write([edit]);
    const merged = await newsOf(memory);
    assert.deepEqual([merged?.['kind'], merged?.['text'], merged?.['ticked']], ['entry', 'measured', ['It is fast']]);
  });
});
