import assert from 'node:assert/strict';
import { MOST_OF_LINE } from '../../../../src/core/base/show-text';
import { searchText } from '../../../../src/core/tasks/index/search-text';

suite('searchText', () => {
  test('gives the lines that have one of the words, where all of them are there', () => {
    const text = '# Index\n\n- slow Query\r\n- the index\nnothing\n';
    assert.deepEqual(searchText(text, ['INDEX', 'query']), [
      { line: 1, text: '# Index' },
      { line: 3, text: '- slow Query' },
      { line: 4, text: '- the index' },
    ]);
    assert.equal(searchText(text, ['index', 'gone']), undefined);
    assert.deepEqual(
      searchText('a\n'.repeat(9), ['a'])?.map(({ line }) => line),
      [1, 2, 3, 4, 5],
    );
  });

  test('shows of a long line its beginning, or what stands around the first of the words', () => {
    const shownOf = (text: string): string | undefined => searchText(text, ['word', 'other'])?.[0]?.text;
    const line = (before: number, after: number): string =>
      `${'a '.repeat(before)}word other ${'b '.repeat(after)}`.trim();
    const whole = `word other ${'b'.repeat(MOST_OF_LINE - 11)}`;
    assert.equal(shownOf(whole), whole);
    assert.equal(shownOf(`${whole}c`), `${`${whole}c`.slice(0, MOST_OF_LINE - 2)}…`);
    const near = line(MOST_OF_LINE / 4, MOST_OF_LINE);
    assert.equal(shownOf(near)?.indexOf('word'), MOST_OF_LINE / 4 + 1);
    const atStart = line(MOST_OF_LINE / 4 - 1, MOST_OF_LINE);
    assert.equal(shownOf(atStart)?.indexOf('word'), MOST_OF_LINE / 2 - 2);
    assert.equal(shownOf(atStart)?.startsWith('a '), true);
    const emoji = `${'\u{1F600}'.repeat(MOST_OF_LINE / 2)}word other ${'b '.repeat(MOST_OF_LINE)}`;
    assert.equal(shownOf(emoji)?.charCodeAt(1).toString(16), 'd83d');
  });
});
