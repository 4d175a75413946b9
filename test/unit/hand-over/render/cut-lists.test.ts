import assert from 'node:assert/strict';
import { fiveLines } from '../../../../src/core/hand-over/render/markdown/five-lines';
import { openRows, withOpenOnce } from '../../../../src/core/hand-over/render/slots/open-rows';

suite('A list that is cut', () => {
  const entries = Array.from({ length: 12 }, (_, at) => `e${at}`);

  test('names the first of the rest, where they have names', () => {
    assert.equal(
      fiveLines(
        entries,
        (one) => one,
        'show all',
        (one) => one,
      )
        .split('\n')
        .at(-1),
      '- and 7 more (`e5`, `e6`, `e7`, `e8` and 3 more): `show all`',
    );
    assert.equal(
      fiveLines(
        entries,
        (one) => one,
        undefined,
        (one) => one,
      )
        .split('\n')
        .at(-1),
      '- and 2 more (`e10`, `e11`)',
    );
    assert.equal(
      fiveLines(entries, (one) => one)
        .split('\n')
        .at(-1),
      '- and 2 more',
    );
    assert.equal(
      fiveLines(
        entries,
        (one) => one,
        undefined,
        () => 'same',
      )
        .split('\n')
        .at(-1),
      '- and 2 more (`same`)',
    );
  });

  test('says nothing of a rest that is not there', () => {
    assert.equal(
      fiveLines(
        entries.slice(0, 2),
        (one) => one,
        'show all',
        (one) => one,
      ),
      '- e0\n- e1',
    );
  });
});

test('What text does not tell of several things is said with the first of them', () => {
  const open = (reason: string) => ({ reason, place: { path: 'a.py', line: 1 } });
  const things = [{ open: [open('One.')] }, { open: [open('One.'), open('Two.')] }, {}];
  assert.deepEqual(
    withOpenOnce(things).map((one) => openRows(one.open ?? [], '')),
    [['Not known from the text: One. [a.py:1](a.py#L1)'], ['Not known from the text: Two. [a.py:1](a.py#L1)'], []],
  );
});
