import assert from 'node:assert/strict';
import { commitBy, HANDED_OVER, log, ME, opened, PATH } from './opened-inbox';

suite('What changed in a task log', () => {
  const first = log();
  const begun = log({ status: '🔵 In Progress', items: ['- [x] It is fast', '- [ ] It is measured'] });
  const last = log({
    status: '🔵 In Progress',
    items: ['- [x] It is fast', '- [x] It is measured'],
    entries: [HANDED_OVER, '- 2026-01-02: Sent back: slow.', '', 'Bob: done.'],
  });
  const open = async (authors: readonly [string, string]) => {
    const looked = await opened(first);
    await looked.mode.inbox.markSeen();
    return opened(last, {
      commits: { [PATH]: [commitBy(authors[1], '2'), commitBy(authors[0], '1'), commitBy('Ada', '0')] },
      texts: { 0: first, 1: begun, 2: last },
      seen: looked.kept.seen,
    });
  };

  for (const [what, authors, told] of [
    [
      'is told by who has brought it',
      ['Bob', 'Ada'],
      ['todo', ['Ada: Bob: done.', 'Ada: Sent back: slow.'], ['Bob: It is fast', 'Ada: It is measured']],
    ],
    [
      'is not what one has committed oneself',
      [ME, 'Ada'],
      [undefined, ['Ada: Bob: done.', 'Ada: Sent back: slow.'], ['Ada: It is measured']],
    ],
    ['is not what one has noted and ticked oneself', ['Bob', ME], ['todo', [], ['Bob: It is fast']]],
  ] as const)
    test(what, async () => {
      const { mode } = await open(authors);
      const { statusBefore, entries, ticked } = await mode.inbox.changes(PATH);
      const whose = ({ by, text }: { by?: string; text: string }): string => `${by}: ${text}`;
      assert.deepEqual([statusBefore, entries.map(whose), ticked.map(whose)], told);
    });

  test('since a day is told of oneself, too, and of what has no day where a commit tells of it', async () => {
    const { mode } = await open([ME, ME]);
    for (const [since, told] of [
      ['2026-01-02', ['Bob: done.', 'Sent back: slow.']],
      ['2026-01-03', []],
    ] as const) {
      const { entries } = await mode.inbox.changes(PATH, { since });
      assert.deepEqual(
        entries.map(({ text }) => text),
        told,
      );
    }
  });
});
