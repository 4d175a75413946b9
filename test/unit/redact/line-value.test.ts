import assert from 'node:assert/strict';
import { linesOf, quotedValue, trimmed } from '../../../src/core/redact/lines/line-value';

suite('A value on a line', () => {
  /** What stands in the quotes; the line ends at `|` where there is one. */
  const quoted = (line: string, ends?: string): string | null => {
    const until = line.indexOf('|');
    const span = quotedValue(line, 0, until < 0 ? line.length : until, ends);
    return span ? line.slice(span.start, span.end) : null;
  };

  test('ends with its quote, where a comment or nothing follows', () => {
    const expected = {
      '"a b"': 'a b',
      "'it''s'": "it''s",
      '"a\\"b"': 'a\\"b',
      '"a" # c': 'a',
      '"a" ;c': 'a',
      '"a"\t# c': 'a',
      '"a"\r': 'a',
      '"a"|x': 'a',
      '"a" |x': 'a',
      '"a";c': null,
      '"a" b': null,
      '"a"b': null,
      '"a': null,
      a: null,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((line) => [line, quoted(line)])), expected);
  });

  test('ends where one of the given signs follows', () => {
    assert.deepEqual(
      ['"a", b', '"a" , b', '"a"b'].map((line) => quoted(line, ',')),
      ['a', 'a', null],
    );
  });

  test('has no blanks around it, and lines have no break', () => {
    assert.deepEqual(
      [trimmed('  a b ', 0, 6), trimmed('   ', 0, 3)],
      [
        { start: 2, end: 5 },
        { start: 3, end: 3 },
      ],
    );
    assert.deepEqual(linesOf('a\r\n\nb\r\n'), [
      { start: 0, end: 1 },
      { start: 3, end: 3 },
      { start: 4, end: 5 },
      { start: 7, end: 7 },
    ]);
  });
});
