import assert from 'node:assert/strict';
import { ListItems } from '../../../../src/core/tasks/body/list-items';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

/** Behind each line where its text begins, and how far in the innermost item stands. */
function read(...lines: string[]): string[] {
  const items = new ListItems();
  return lines.map((line) => {
    const columns = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '') items.leaveParagraph();
    const at = line.trim() === '' ? 0 : items.readLine(line, columns, columns);
    return `${line}|${at}|${items.within}`;
  });
}

suite('Items of lists', () => {
  test('begin up to three columns in, behind an empty bullet too', () => {
    const items = (text: string): string[] => parseTask('a.md', text).items.map(({ text: words }) => words);
    assert.deepEqual(items('   - [ ] a\n'), ['a']);
    assert.deepEqual(items('-\n  - [ ] a\n'), ['a']);
    assert.deepEqual(read('-', 'text', '   - a'), ['-|1|2', 'text|0|0', '   - a|5|5']);
  });

  test('begin where their text does, up to four blanks behind the bullet', () => {
    const lines = [
      '- a',
      '-  a',
      '-    a',
      '-     a',
      '-',
      '1. a',
      '123456789. a',
      '1234567890. a',
      '-a',
      '* - a',
      '- - - a',
      '+ 1) a',
    ];
    assert.deepEqual(
      lines.flatMap((line) => read(line)),
      [
        '- a|2|2',
        '-  a|3|3',
        '-    a|5|5',
        '-     a|6|2',
        '-|1|2',
        '1. a|3|3',
        '123456789. a|11|11',
        '1234567890. a|0|0',
        '-a|0|0',
        '* - a|4|4',
        '- - - a|6|6',
        '+ 1) a|5|5',
      ],
    );
  });

  test('hold what is as far in as their text', () => {
    assert.deepEqual(read('- a', '  - b', '    c', '  d', 'e', '', 'f', '- g', '     - h'), [
      '- a|2|2',
      '  - b|4|4',
      '    c|4|4',
      '  d|2|4',
      'e|0|4',
      '|0|4',
      'f|0|0',
      '- g|2|2',
      '     - h|7|7',
    ]);
    assert.deepEqual(read('1. a', '   - b', '', '      c', '', '   d', '2. e', ' - f', '- g'), [
      '1. a|3|3',
      '   - b|5|5',
      '|0|5',
      '      c|6|5',
      '|0|5',
      '   d|3|3',
      '2. e|3|3',
      ' - f|3|3',
      '- g|2|2',
    ]);
  });
});
