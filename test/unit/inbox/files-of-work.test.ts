import assert from 'node:assert/strict';
import { findFilesOfWork } from '../../../src/core/inbox/files-of-work';
import type { History } from '../../../src/core/inbox/history';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';

/** What the repository is asked for, in its order, where it knows the commits that are named. */
async function asked(created: string, entry: string, known: readonly string[] = []): Promise<object[]> {
  const since: object[] = [];
  const history = {
    changesSince: (one) => {
      since.push(one);
      const isKnown = one.commit === undefined || known.includes(one.commit);
      return Promise.resolve(isKnown ? { commits: [], uncommitted: ['shop/b.py', 'shop/a.py', 'log.md'] } : undefined);
    },
  } as Partial<History> as History;
  const task = { path: 'log.md', id: 'TASK-1', created, entries: [{ date: '', text: entry, line: 1 }] };
  const read = (text: string): TaskLog => readTaskDocument('log.md', text).task;
  const found = await findFilesOfWork(task, { history, named: [], isWork: (path) => path.endsWith('.py'), read });
  assert.deepEqual(found, { files: ['shop/a.py', 'shop/b.py'], others: 0 });
  return since;
}

suite('findFilesOfWork', () => {
  const HASH = '0123456789abcdef0123456789abcdef01234567';
  const HANDED_OVER = `Handed over to \`dev\` at commit \`${HASH}\`.`;
  const cases: [what: string, created: string, entry: string, known: string[], since: object[]][] = [
    ['the commit of the hand-over', '2026-01-01', HANDED_OVER, [HASH], [{ commit: HASH }]],
    [
      'its day, too, where that commit is gone',
      '2026-01-01',
      HANDED_OVER,
      [],
      [{ commit: HASH }, { day: '2026-01-01' }],
    ],
    ['the day alone where no commit is named', '2026-01-01', 'Begun.', [], [{ day: '2026-01-01' }]],
    ['what is not committed where there is neither', '', 'Begun.', [], [{}]],
  ];
  for (const [what, created, entry, known, since] of cases)
    test(`asks for ${what}`, async () => {
      assert.deepEqual(await asked(created, entry, known), since);
    });
});
