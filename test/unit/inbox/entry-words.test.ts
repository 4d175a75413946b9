import assert from 'node:assert/strict';
import { newestOf, saidOfWork, wasAccepted } from '../../../src/core/inbox/entry-words';
import type { LoggedEntry } from '../../../src/core/tasks/body/read-log';

/** Entries as they are written, `2026-01-02 said`, or without a day. */
const entriesOf = (...written: string[]): LoggedEntry[] =>
  written.map((text, index) => {
    const date = /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '';
    return { date, text: text.slice(date.length).trim(), line: index + 1 };
  });

suite('newestOf', () => {
  const cases: [what: string, written: string[], newest: string | undefined][] = [
    ['none of none', [], undefined],
    ['the last where the days rise', ['2026-01-01 a', '2026-01-02 b'], 'b'],
    ['the first where they fall', ['2026-01-02 a', '2026-01-01 b'], 'a'],
    ['the last of one day', ['2026-01-01 a', '2026-01-01 b'], 'b'],
    ['the last where none has a day', ['a', 'b'], 'b'],
    ['the first that has a day, where the days fall behind one without', ['a', '2026-01-02 b', '2026-01-01 c'], 'b'],
    ['the last, which has no day, where the days rise before it', ['2026-01-01 a', '2026-01-02 b', 'c'], 'c'],
  ];
  for (const [what, written, newest] of cases)
    test(what, () => {
      assert.equal(newestOf(entriesOf(...written))?.text, newest);
    });
});

suite('wasAccepted', () => {
  const cases: [what: string, written: string[], is: boolean][] = [
    ['not by other words', ['2026-01-01 Begun.'], false],
    ['by the last word, whatever is noted after it', ['2026-01-01 Accepted.', '2026-01-02 Deployed.'], true],
    ['not where it was sent back since', ['2026-01-01 Accepted.', '2026-01-02 Sent back: too slow'], false],
    ['where that is above, the newest first', ['2026-01-02 Accepted.', '2026-01-01 Sent back: too slow'], true],
  ];
  for (const [what, written, is] of cases)
    test(what, () => {
      assert.equal(wasAccepted({ entries: entriesOf(...written) }), is);
    });
});

suite('What was said of the work', () => {
  const said = (...texts: readonly string[]): string[] =>
    saidOfWork(texts.map((text, at) => ({ line: at, date: `2026-01-0${at + 1}`, text }))).map(({ text }) => text);

  test('is what the sender did not say, and no report', () => {
    assert.deepEqual(
      said('Handed over to `dba`.', 'Question: which?', 'Answer: both.', 'An index.', '**Progress report**\n\nHalf.'),
      ['Question: which?', 'An index.'],
    );
  });

  test('since it was sent back last', () => {
    assert.deepEqual(said('An index.', 'Answer: both.', 'Sent back: slow.', 'Faster.', 'Accepted.'), ['Faster.']);
    assert.deepEqual(said('An index.', 'Sent back: slow.'), []);
  });
});
