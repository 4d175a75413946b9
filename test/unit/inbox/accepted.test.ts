import assert from 'node:assert/strict';
import type { LogChange } from '../../../src/core/inbox/history';
import { commitBy, HANDED_OVER, log, ME, newsOf, opened, PATH } from './opened-inbox';

const REVIEWED = '- 2026-01-02: The index is there.';
const BACK = '- 2026-01-03: Sent back: it is slow.';
const ACCEPTED = '- 2026-01-04: Accepted: by Ada.';

function done(entries: readonly string[], status = '🟢 Done'): string {
  return log({ status, items: [], entries: [HANDED_OVER, ...entries] }).replace(
    'status =',
    'assigned_to = "dba"\nstatus =',
  );
}

/** The versions of a task log, the newest last, as a repository has them. */
function versions(...all: readonly (readonly [author: string, text: string])[]): {
  commits: Record<string, LogChange[]>;
  texts: Record<string, string>;
} {
  return {
    commits: { [PATH]: all.map(([author], at) => commitBy(author, `${at}`)).reverse() },
    texts: Object.fromEntries(all.map(([, text], at) => [`${at}`, text])),
  };
}

suite('What was accepted', () => {
  test('before anybody looked here is told neither at the first look nor at the next', async () => {
    const text = done([REVIEWED, ACCEPTED]);
    const memory = await opened(text, { ...versions(['Ada', text]), names: ['dba'] });
    assert.deepEqual([await newsOf(memory), await newsOf(memory)], [undefined, undefined]);
  });

  test('is told to who has called it done, though its status is the same', async () => {
    const { kept, mode } = await opened(done([REVIEWED]));
    await mode.inbox.markSeen();
    const text = done([REVIEWED, BACK, ACCEPTED]);
    const memory = await opened(text, {
      ...versions([ME, done([REVIEWED])], ['Ada', text]),
      seen: kept.seen,
    });
    assert.deepEqual(await newsOf(memory), {
      kind: 'done',
      unread: true,
      text: 'Accepted: by Ada.',
      date: '2026-01-04',
      textBy: 'Ada',
      by: ME,
      noted: ['Sent back: it is slow.', 'Accepted: by Ada.'],
    });
  });

  test('by two is told by the words of who has set the status; what somebody else says has their name', async () => {
    const { kept, mode } = await opened(done([REVIEWED], '🟣 Review'));
    await mode.inbox.markSeen();
    const other = '- 2026-01-05: Accepted: by Bob.';
    for (const [last, said] of [
      [
        [ACCEPTED, other],
        ['Accepted: by Ada.', '2026-01-04', undefined],
      ],
      [[other], ['Accepted: by Bob.', '2026-01-05', 'Bob']],
    ] as const) {
      const text = done([REVIEWED, ...last]);
      const memory = await opened(text, {
        ...versions(
          [ME, done([REVIEWED], '🟣 Review')],
          ['Ada', done([REVIEWED, ...last.slice(0, -1)])],
          ['Bob', text],
        ),
        seen: kept.seen,
      });
      const news = await newsOf(memory);
      assert.deepEqual([news?.['by'], news?.['text'], news?.['date'], news?.['textBy']], ['Ada', ...said]);
    }
  });

  test('of another task, as the log of its coordinator tells, is not this one', async () => {
    const report =
      '- 2026-01-02: **Completion report** to TASK-DB-1\n\n  - Task: TASK-DB-2 (Measure it)\n\n  **Result:** Accepted.';
    const memory = await opened(log({ status: '🔵 In Progress', items: [] }));
    memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries: [HANDED_OVER, report] });
    assert.equal((await newsOf(memory))?.['kind'], 'done');
    await memory.mode.inbox.accept(PATH);
    assert.match(memory.tree[PATH] ?? '', /: Accepted\.\n$/);
  });
});
