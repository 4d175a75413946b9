import assert from 'node:assert/strict';
import { findVersion } from '../../../src/core/inbox/find-version';
import type { History, LogChange } from '../../../src/core/inbox/history';
import { snapshotOf, type SeenTask } from '../../../src/core/inbox/seen';
import { readLog } from '../../../src/core/tasks/body/read-log';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';

const text = (status: string, ...entries: string[]): string =>
  `+++\nid = "A"\nstatus = "${status}"\n+++\n\n## Log\n\n${entries.map((entry) => `- 2026-01-02: ${entry}\n`).join('')}`;

const read = (one: string): TaskLog => {
  const document = readTaskDocument('a.md', one);
  return { ...document.task, entries: readLog(one, document.body) };
};

const seenOf = (one: string): SeenTask => snapshotOf(read(one));

/** A repository whose commits have left these texts of the file, the newest first; where there is none, it is gone. */
function historyOf(texts: readonly (string | undefined)[]): History {
  const nothing = (): never => assert.fail();
  const change = (at: number): LogChange => ({ author: 'Ada', isMine: false, commit: `${at}`, date: '2026-01-02' });
  return {
    commitsOfEach: () => Promise.resolve(new Map([['a.md', texts.map((_, at) => change(at))]])),
    textAt: (commit) => Promise.resolve(texts[Number(commit)]),
    commitsAfter: nothing,
    changesSince: nothing,
    head: nothing,
    movedFrom: nothing,
    names: nothing,
  };
}

const [FIRST, SECOND, THIRD] = [text('To Do'), text('To Do', 'begun'), text('Review', 'begun', 'ready')];

suite('findVersion', () => {
  const rows: readonly [
    what: string,
    texts: readonly (string | undefined)[],
    current: string,
    seen: SeenTask | undefined,
    found: string | undefined,
  ][] = [
    ['the newest of what was seen', [THIRD, SECOND, FIRST], THIRD, seenOf(SECOND), 'seen 1'],
    [
      'not one with an entry that was not seen',
      [text('To Do', 'begun', 'more'), FIRST],
      THIRD,
      seenOf(SECOND),
      'seen 1',
    ],
    ['not one with a status that was not seen', [text('Review', 'begun'), FIRST], THIRD, seenOf(SECOND), 'seen 1'],
    ['the first where nothing was seen', [THIRD, SECOND, FIRST], THIRD, undefined, 'first 2'],
    ['the first where none was seen', [THIRD, SECOND], THIRD, seenOf(FIRST), 'first 1'],
    ['the first where what was seen is how it is now', [THIRD, SECOND, FIRST], THIRD, seenOf(THIRD), 'first 2'],
    ['one behind a commit that took the file away', [undefined, SECOND, FIRST], THIRD, seenOf(SECOND), 'seen 1'],
    ['none where the first is gone', [THIRD, undefined], THIRD, undefined, undefined],
    ['none without commits', [], THIRD, seenOf(SECOND), undefined],
  ];
  for (const [what, texts, current, seen, expected] of rows)
    test(what, async () => {
      const found = await findVersion(historyOf(texts), { path: 'a.md', current, seen }, read);
      assert.equal(found && `${found.kind} ${found.change.commit}`, expected);
      assert.equal(found?.text, found && texts[Number(found.change.commit)]);
    });
});
