import assert from 'node:assert/strict';
import { describeTick } from '../../../src/core/proof/describe-proof';
import { openQuestions } from '../../../src/core/inbox/open-questions';
import { keyOfEntry, withMoved, type SeenTask } from '../../../src/core/inbox/seen';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';
import { withEntries } from '../../../src/core/tasks/log/with-entries';
import { commitBy, HANDED_OVER, log, ME, newsOf, opened, PATH } from './opened-inbox';

function read(text: string): TaskLog {
  return withEntries(readTaskDocument(PATH, text));
}

suite('What others say in a task log', () => {
  /** What a folder that was looked at before its first version tells of the last, each by its author. */
  const tell = async (...versions: readonly (readonly [author: string, entries: readonly string[]])[]) => {
    const texts = versions.map(([, entries]) => log({ entries: [HANDED_OVER, ...entries] }));
    const memory = await opened(log(), {
      commits: { [PATH]: versions.map(([author], at) => commitBy(author, `${at}`)).reverse() },
      texts: Object.fromEntries(texts.map((text, at) => [`${at}`, text])),
    });
    memory.tree[PATH] = texts.at(-1) ?? '';
    const news = await newsOf(memory);
    return news && [news['kind'], news['by'], news['text']].filter(Boolean).join(' ');
  };
  const which = '- 2026-01-02: Which of both is meant?';

  for (const [what, versions, told] of [
    ['a question', [['Ada', [which]]], 'question Ada Which of both is meant?'],
    ['that it was sent back', [['Ada', ['- 2026-01-02: Sent back: it is slow']]], 'returned Ada Sent back: it is slow'],
    ['an answer', [['Ada', ['- 2026-01-02: Answer: both, why?']]], 'answer Ada Answer: both, why?'],
    [
      'a question that somebody else has answered as what was noted',
      [
        ['Ada', [which]],
        ['Bob', [which, '- 2026-01-03: The first.']],
      ],
      'entry Bob The first.',
    ],
    [
      'a question that was noted on by who asked',
      [
        ['Ada', [which]],
        ['Ada', [which, '- 2026-01-03: Meanwhile the index.']],
      ],
      'question Ada Which of both is meant?',
    ],
    [
      'an answer by who asked',
      [
        ['Ada', [which]],
        ['Ada', [which, '- 2026-01-03: Answer: the first.']],
      ],
      'answer Ada Answer: the first.',
    ],
    [
      'that who asked has sent it back since',
      [
        ['Ada', [which]],
        ['Ada', [which, '- 2026-01-03: Sent back: it is slow']],
      ],
      'returned Ada Sent back: it is slow',
    ],
    [
      'nothing of a question that one has answered oneself',
      [
        ['Ada', [which]],
        [ME, [which, '- 2026-01-03: The first.']],
      ],
      undefined,
    ],
  ] as const)
    test(`tells ${what}`, async () => {
      assert.equal(await tell(...versions), told);
    });

  test('of a review without a word what was said of the work last, and nothing that the sender said', async () => {
    const said = ['- 2026-01-02: An index.', '- 2026-01-02: Sent back: slow', '- 2026-01-02: Answer: both'];
    const memory = await opened(log({ entries: [HANDED_OVER, ...said] }));
    memory.tree[PATH] = log({ status: '🟣 Review', entries: [HANDED_OVER, ...said] });
    assert.equal((await newsOf(memory))?.['text'], 'An index.');
  });

  test('a question that was looked at, until somebody else has answered it or one has oneself', async () => {
    const asked = log({ entries: [HANDED_OVER, which] });
    const looked = await opened(log());
    looked.tree[PATH] = asked;
    await newsOf(looked);
    await looked.mode.inbox.markSeen();
    for (const [author, kind] of [
      ['Ada', 'question'],
      ['Bob', 'entry'],
      [ME, undefined],
    ] as const) {
      const later = log({ entries: [HANDED_OVER, which, '- 2026-01-03: The first.'] });
      const memory = await opened(later, {
        commits: { [PATH]: [commitBy(author, '1'), commitBy('Ada', '0')] },
        texts: { 0: asked, 1: later },
        seen: looked.kept.seen,
      });
      assert.equal((await newsOf(memory))?.['kind'], kind, author);
    }
  });

  test('no question since a day that was answered since, in no commit yet', async () => {
    const answered = log({ entries: [HANDED_OVER, which, '- 2026-01-03: The first.'] });
    const { mode } = await opened(answered, {
      commits: { [PATH]: [commitBy('Ada', '1'), commitBy(ME, '0')] },
      texts: { 0: log(), 1: log({ entries: [HANDED_OVER, which] }) },
    });
    const { news } = await mode.inbox.look({ since: '2026-01-02' });
    assert.deepEqual(
      news.map(({ kind, by, text }) => [kind, by, text]),
      [['entry', undefined, 'The first.']],
    );
  });

  test('who has ticked what, and nobody of what is not committed', async () => {
    const memory = await opened(log({ items: ['- [ ] fast', '- [ ] measured', '- [ ] told'] }), {
      commits: { [PATH]: [commitBy('Ada', '1'), commitBy(ME, '0')] },
      texts: {
        0: log({ items: ['- [ ] fast', '- [ ] measured', '- [x] told'] }),
        1: log({ items: ['- [x] fast', '- [ ] measured', '- [x] told'] }),
      },
    });
    memory.tree[PATH] = log({ status: '🟣 Review', items: ['- [x] fast', '- [x] measured', '- [x] told'] });
    assert.deepEqual((await newsOf(memory))?.['ticked'], ['Ada: fast', 'measured']);
  });
});

suite('Who has ticked a criterion', () => {
  const ticked = ['- [x] fast', '- [x] measured', '- [-] told (not needed: small)'];
  const entries = [HANDED_OVER, '- 2026-01-02: An index,\n  and one query less.\n\n  40 ms.'];

  test('is told with the commit, and with what was noted in it', async () => {
    const { mode } = await opened(log({ items: ticked, entries }), {
      commits: { [PATH]: [commitBy('Ada', '1'), commitBy(ME, '0')] },
      texts: { 0: log(), 1: log({ items: ['- [x] fast', '- [ ] measured'], entries }) },
    });
    const criteria = await mode.tasks.check(PATH);
    assert.deepEqual(
      criteria.map(({ state, tick }) => [state, tick && describeTick(tick)]),
      [
        ['claimed', 'ticked by Ada in 1, 2026-01-02: An index, and one query less.'],
        ['claimed', undefined],
        ['not-needed', undefined],
      ],
    );
  });
});

suite('openQuestions', () => {
  const known = (...entries: readonly string[]): SeenTask => ({ status: 'todo', entries, ticked: [] });
  const of = (...lines: string[]) => read(log({ entries: lines }));
  for (const [what, lines, open] of [
    ['one that nobody has answered', ['- 2026-01-01: Which?'], ['Which?']],
    ['none that is answered in so many words', ['- 2026-01-01: Which?', '- 2026-01-01: **Answer:** this'], []],
    ['none that was asked before it was sent back', ['- 2026-01-01: Which?', '- 2026-01-02: Sent back: no'], []],
    ['none where the newest stands first', ['- 2026-01-02: Answer: this', '- 2026-01-01: Which?'], []],
    ['one that was asked after an answer', ['- 2026-01-01: Answer: this', '- 2026-01-02: Which?'], ['Which?']],
    ['one beside a list that has no days', ['- 2026-01-01: Which?', '- Answer: see above'], ['Which?']],
  ] as const)
    test(what, () => {
      const task = of(...lines);
      const found = openQuestions(task, task.entries ?? [], { known: undefined });
      assert.deepEqual(
        found.map((entry) => entry.text),
        open,
      );
    });

  test('none behind which stands what was seen, and it was not', () => {
    const task = of('- 2026-01-01: Which?', '- 2026-01-01: this');
    const [first, second] = task.entries ?? [];
    assert.ok(first && second);
    assert.deepEqual(openQuestions(task, [first], { known: known(keyOfEntry(second)) }), []);
    assert.deepEqual(openQuestions(task, [first], { known: known() }), [first]);
  });
});

suite('withMoved', () => {
  const task = read(log({ entries: ['- 2026-01-01: a', '- 2026-01-02: b'] }));
  const [first = '', second = ''] = (task.entries ?? []).map(keyOfEntry);
  const seenOf = (entries: string[]): SeenTask => ({ status: 'todo', entries, ticked: [] });
  for (const [what, tasks, found] of [
    ['what was seen of a file that is gone is known of the one that has its entries', { gone: seenOf([first]) }, first],
    ['no other', { gone: seenOf([first, 'other']) }, undefined],
    ['none that had no entry', { gone: seenOf([]) }, undefined],
    ['not of one that was seen', { gone: seenOf([first]), [PATH]: seenOf([second]) }, second],
  ] as const)
    test(what, () => {
      assert.equal(withMoved({ version: 1, tasks }, [task])?.tasks[PATH]?.entries[0], found);
    });
});
