import assert from 'node:assert/strict';
import type { LogChange } from '../../../src/core/inbox/history';
import { openMemoryMode } from '../memory-mode';
import { PATH, log, HANDED_OVER, opened, newsOf } from './opened-inbox';

suite('What came back, since when and from whom', () => {
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

  test('the first time nothing is new but what waits for the sender', async () => {
    const memory = await openMemoryMode({ [PATH]: log({ status: '🟣 Review' }) });
    assert.deepEqual(await newsOf(memory), { kind: 'review', unread: true }, 'without a store for what was seen, too');
    for (const [text, kind] of [
      [log({ status: '🟣 Review' }), 'review'],
      [log({ status: '🟣 Review', entries: ['- 2026-01-01: Begun.'] }), undefined],
      [log({ status: '🟢 Done' }), 'done-open'],
      [log({ status: '🟢 Done', items: [] }), 'done'],
      [log({ status: '🟢 Done', items: [] }).replace('updated_date = "2026', 'updated_date = "2024'), undefined],
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
    assert.deepEqual(await since('2026-01-01'), [[true, 1]]);
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
    const begun = '- 2026-01-01: Begun.';
    const { mode } = await opened(log({ items: ['- [x] It is fast'], entries: [HANDED_OVER, begun] }));
    const { ticked, entries } = await mode.inbox.changes(PATH, { since: '2026-01-01' });
    assert.deepEqual(
      [ticked, entries.map(({ text }) => text)],
      [[], ['Begun.', 'Handed over to `database-specialist`.']],
    );
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
