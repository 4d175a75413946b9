import assert from 'node:assert/strict';
import type { Seen } from '../../../src/core/inbox/seen';
import { openMemoryMode } from '../memory-mode';
import { HANDED_OVER, log, PATH } from './opened-inbox';

/** What the inbox says of a task of `dba` where no repository can be asked, and somebody has these names. */
async function look(text: string, names: readonly string[]) {
  let kept: Seen | undefined;
  const { mode } = await openMemoryMode(
    { [PATH]: text.replace('status =', 'assigned_to = "dba"\nstatus =') },
    undefined,
    {},
    {
      names: () => Promise.resolve(names),
      seen: {
        read: () => Promise.resolve(kept),
        write: (seen) => {
          kept = seen;
          return Promise.resolve();
        },
      },
    },
  );
  const { news, knowsAuthors, knowsNames } = await mode.inbox.look();
  return [news.map(({ kind }) => kind), knowsAuthors, knowsNames];
}

suite('What came back where git may not be asked', () => {
  for (const [what, status, names, told] of [
    ['tells who has the task that it was handed over', '🟡 To Do', ['dba'], [['handed-over'], false, true]],
    ['tells nobody else', '🟡 To Do', ['Ada'], [[], false, true]],
    ['tells whoever waits for it that it is blocked', '🟠 Blocked', ['Ada'], [['blocked'], false, true]],
    ['does not tell who has the task what they wait for themselves', '🟠 Blocked', ['dba'], [[], false, true]],
    ['says where nothing tells who one is', '🟣 Review', [], [['review'], false, false]],
  ] as const)
    test(what, async () => {
      assert.deepEqual(await look(log({ status, entries: [HANDED_OVER] }), names), told);
    });
});
