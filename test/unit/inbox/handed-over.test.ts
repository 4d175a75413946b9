import assert from 'node:assert/strict';
import type { LogChange } from '../../../src/core/inbox/history';
import type { Seen } from '../../../src/core/inbox/seen';
import { openMemoryMode } from '../memory-mode';
import { commitBy, HANDED_OVER, log, ME, newsOf, opened, PATH } from './opened-inbox';

suite('A task that one has made oneself', () => {
  test('has nothing but news from then on, though nobody has looked at the folder before', async () => {
    const kept: { seen: Seen | undefined } = { seen: undefined };
    const memory = await openMemoryMode(
      { [PATH]: log() },
      undefined,
      {},
      {
        seen: {
          read: () => Promise.resolve(kept.seen),
          write: (seen) => {
            kept.seen = seen;
            return Promise.resolve();
          },
        },
      },
    );
    await memory.mode.tasks.change(PATH, { priority: 'high' });
    assert.equal(kept.seen, undefined, 'what others have noted there is not taken for seen');
    const { path, text } = await memory.mode.tasks.create({
      title: 'Index it',
      route: { kind: 'escalation', id: 'database' },
    });
    memory.tree[path] = `${text}- 2026-01-03: Which of both?\n`;
    const { entries } = await memory.mode.inbox.changes(path);
    assert.deepEqual(
      entries.map((entry) => entry.text),
      ['Which of both?'],
    );
  });
});

suite('What is handed over to who looks', () => {
  const handed = '- 2026-01-01: Handed over to `dba`.';
  const text = log({ entries: [handed] }).replace('status =', 'assigned_to = "👥 Team:dba"\nstatus =');
  for (const [
    what,
    author,
    { names = ['dba'], seen = false, later = false, status = '🟡 To Do', before = '' },
    told,
  ] of [
    ['is told at the first look, from whom', 'Ada', {}, 'handed-over Ada'],
    ['is told to nobody else', 'Ada', { names: ['Grace'] }, undefined],
    ['is told to who says only later that it is for them', 'Ada', { later: true }, 'handed-over Ada'],
    ['is not told where one has committed it oneself', ME, {}, undefined],
    ['is not told once it is begun', 'Ada', { status: '🔵 In Progress' }, undefined],
    ['is told once', 'Ada', { seen: true }, undefined],
    ['is not told as long as nobody has committed the file', '', {}, undefined],
    ['is not told as long as nobody has committed that', 'Ada', { before: log({ entries: [] }) }, undefined],
  ] as const)
    test(what, async () => {
      const own: string = text.replace('🟡 To Do', status);
      const roles: string[] = [];
      const memory = await opened(own, {
        names: later ? roles : [...names],
        commits: author === '' ? {} : { [PATH]: [commitBy(author, '0')] },
        texts: { 0: before || own },
      });
      roles.push('dba');
      if (seen) await memory.mode.inbox.markSeen();
      const news = await newsOf(memory);
      assert.equal(news && [news['kind'], news['by']].join(' '), told);
    });
});

suite('What one has handed out', () => {
  const entry = '- 2026-01-02: Handed over to `qa`.';
  for (const [what, versions, isTold] of [
    ['is told where one has committed it oneself', [[ME, [HANDED_OVER]]], true],
    ['is told where nobody has committed it yet', [], true],
    ['is not told where somebody else has', [['Ada', [HANDED_OVER]]], false],
    [
      'is told where one has handed on what somebody else had handed over',
      [
        ['Ada', [HANDED_OVER]],
        [ME, [HANDED_OVER, entry]],
      ],
      true,
    ],
    [
      'is not told where somebody else has handed it on',
      [
        [ME, [HANDED_OVER]],
        ['Ada', [HANDED_OVER, entry]],
      ],
      false,
    ],
    ['is not told where nothing says so', [[ME, ['- 2026-01-01: Begun.']]], false],
  ] as const)
    test(what, async () => {
      const texts = versions.map(([, entries]) => log({ entries: [...entries] }));
      const { mode } = await opened(texts.at(-1) ?? log(), {
        commits: { [PATH]: versions.map(([author], at) => commitBy(author, `${at}`)).reverse() },
        texts: Object.fromEntries(texts.map((text, at) => [`${at}`, text])),
      });
      assert.deepEqual(await mode.inbox.handedOut(), isTold ? [PATH] : []);
    });
});

suite('What one has gone on with', () => {
  const back = '- 2026-01-02: Sent back: it is slow.';
  const own = '- 2026-01-03: **Progress report**';
  for (const [what, entries, versions, told] of [
    ['is told as sent back until then', [back], [['Ada', [HANDED_OVER, back]]], 'returned'],
    [
      'is told no more, whoever has sent it back',
      [back, own],
      [
        [ME, [HANDED_OVER, back, own]],
        ['Ada', [HANDED_OVER, back]],
      ],
      undefined,
    ],
    [
      'a question that one has asked back about waits all the same',
      ['- 2026-01-02: Question: which index?', '- 2026-01-03: Question: which query?'],
      [
        [ME, [HANDED_OVER, '- 2026-01-02: Question: which index?', '- 2026-01-03: Question: which query?']],
        ['Ada', [HANDED_OVER, '- 2026-01-02: Question: which index?']],
      ],
      'question',
    ],
    [
      'what was noted since is told',
      [back, own, '- 2026-01-04: The table is locked.'],
      [
        ['Ada', [HANDED_OVER, back, own, '- 2026-01-04: The table is locked.']],
        [ME, [HANDED_OVER, back, own]],
        ['Ada', [HANDED_OVER, back]],
      ],
      'entry',
    ],
  ] as const)
    test(what, async () => {
      const commits: LogChange[] = versions.map(([author], at) => commitBy(author, String(at)));
      const texts = Object.fromEntries(versions.map(([, lines], at) => [at, begun([...lines])]));
      const memory = await opened(begun([HANDED_OVER]), {});
      await memory.mode.inbox.markSeen();
      memory.tree[PATH] = begun([HANDED_OVER, ...entries]);
      const later = await opened(memory.tree[PATH] ?? '', {
        commits: { [PATH]: commits },
        texts,
        seen: memory.kept.seen,
      });
      assert.equal((await newsOf(later))?.['kind'], told);
    });
});

function begun(entries: readonly string[]): string {
  return log({ status: '🔵 In Progress', entries });
}
