import assert from 'node:assert/strict';
import { awaitsAcceptance } from '../../../src/core/inbox/acceptance';
import { findStale } from '../../../src/core/inbox/find-stale';
import { seenBefore, snapshotOf, withMoved } from '../../../src/core/inbox/seen';
import { readLog } from '../../../src/core/tasks/body/read-log';
import type { TaskFinder } from '../../../src/core/tasks/index/task-lookup';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';

interface Written {
  status?: string;
  updated?: string;
  dependsOn?: readonly string[];
  entries?: readonly string[];
  items?: readonly string[];
  path?: string;
}

/** A task log with its entries. */
function task({
  status = 'todo',
  updated = '',
  dependsOn = [],
  entries = [],
  items = [],
  path = 'a.md',
}: Written): TaskLog {
  const header = `id = "A"\nstatus = "${status}"\nupdated_date = "${updated}"\ndepends_on = ${JSON.stringify(dependsOn)}\n`;
  const text = `+++\n${header}+++\n\n${items.join('\n')}\n\n## Log\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
  const document = readTaskDocument(path, text);
  return { ...document.task, entries: readLog(text, document.body) };
}

const TODAY = '2026-01-15';

suite('Which tasks are left lying', () => {
  const finder: TaskFinder = { find: () => undefined, isShelved: (id) => id === 'OLD' };
  const told = async (written: Written, after = 7): Promise<string | undefined> => {
    const [stale] = await findStale([task(written)], { finder, today: TODAY, after });
    return stale && `${stale.reason} ${stale.days ?? '-'}`;
  };
  const rows: readonly [written: Written, told: string | undefined, after?: number][] = [
    [{ status: 'in-progress', updated: '2026-01-08' }, 'under-way 7'],
    [{ status: 'in-progress', updated: '2026-01-09' }, undefined],
    [{ status: 'generating', updated: '2026-01-01' }, 'under-way 14'],
    [{ status: 'testing', updated: '2026-01-01' }, 'under-way 14'],
    [{ status: 'review', updated: '2026-01-01' }, 'review 14'],
    [{ status: 'todo', updated: '2026-01-01' }, undefined],
    [{ status: 'done', updated: '2026-01-01' }, undefined],
    [{ status: 'review', updated: TODAY }, undefined, 0],
    [{ status: 'review', updated: '2026-01-01' }, undefined, 0],
    [{ status: 'review', updated: '2026-01-01' }, undefined, -1],
    [{ status: 'review', updated: '2026-01-14' }, 'review 1', 1],
    [{ status: 'review' }, undefined],
    [{ status: 'review', updated: '2026-01-01', entries: ['2026-01-05: Seen.'] }, 'review 10'],
    [{ status: 'review', updated: '2026-01-01', entries: [`${TODAY}: Seen.`] }, undefined],
    [{ status: 'review', updated: '2026-01-01', entries: ['2026-01-16: To come.'] }, 'review 14'],
    [{ status: 'blocked', updated: TODAY, dependsOn: ['OLD'] }, 'unblocked -'],
    [{ status: 'blocked', updated: TODAY, dependsOn: ['B'] }, undefined],
    [{ status: 'blocked', updated: '2026-01-01' }, undefined],
  ];
  for (const [written, expected, after] of rows)
    test(`${JSON.stringify(written)} after ${after ?? 7}`, async () =>
      assert.equal(await told(written, after), expected));
});

suite('Which completion waits for the word of who handed it over', () => {
  const done = { status: 'done', updated: '2026-01-10' };
  const waits = (written: Written, recent: string | undefined): boolean =>
    awaitsAcceptance(task(written), { known: undefined, acceptance: 'all', recent, isNewStatus: true });
  test('one of a day that counts, or with an open item', () => {
    assert.deepEqual(
      [
        ...[waits(done, '2026-01-09'), waits(done, '2026-01-10'), waits(done, '2026-01-11'), waits(done, undefined)],
        ...[waits({ ...done, items: ['- [ ] a'] }, undefined), waits({ ...done, items: ['- [x] a'] }, undefined)],
        waits({ ...done, status: 'review' }, '2026-01-09'),
      ],
      [true, true, false, false, true, false, false],
    );
  });
});

suite('What was seen', () => {
  test('before a day are the entries of earlier days, and the status of what was not changed since', () => {
    const before = (updated: string): unknown => {
      const written = { status: 'review', updated, entries: ['2026-01-09: a', '2026-01-10: b'] };
      const seen = seenBefore('2026-01-10', [task(written)]).tasks['a.md'];
      return [seen?.status, seen?.entries.length];
    };
    assert.deepEqual(['2026-01-09', '2026-01-10', '2026-01-11', ''].map(before), [
      ['review', 1],
      ['unknown', 1],
      ['unknown', 1],
      ['unknown', 1],
    ]);
  });

  test('goes along with a file whose entries are found elsewhere, and not where there were none', () => {
    const [old, moved] = [task({ entries: ['2026-01-09: a'] }), task({ path: 'b.md', entries: ['2026-01-09: a'] })];
    const seen = { version: 1, tasks: { 'a.md': snapshotOf(old) } } as const;
    assert.deepEqual(Object.keys(withMoved(seen, [moved])?.tasks ?? {}), ['a.md', 'b.md']);
    assert.deepEqual(Object.keys(withMoved(seen, [old, moved])?.tasks ?? {}), ['a.md']);
    const empty = { version: 1, tasks: { 'a.md': snapshotOf(task({})) } } as const;
    assert.deepEqual(Object.keys(withMoved(empty, [moved])?.tasks ?? {}), ['a.md']);
    assert.equal(withMoved(undefined, [moved]), undefined);
  });
});
