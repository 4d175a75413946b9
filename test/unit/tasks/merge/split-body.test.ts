import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { splitBody } from '../../../../src/core/tasks/merge/split-body';
import { allLines, type Unit } from '../../../../src/core/tasks/merge/unit';

/** Each unit on a line, indented below its section: its kind, what an item or a key is recognised by, its day, and its lines with `⏎` between. */
function outline(unit: Unit, depth = -1): string[] {
  const key = unit.kind === 'item' || unit.kind === 'key' ? `<${unit.key}>` : '';
  const words = [unit.kind, key, unit.date, unit.lines.join('⏎')].filter((word) => word !== '').join(' ');
  const own = depth < 0 ? [] : [`${'  '.repeat(depth)}${words}${unit.tail.length > 0 ? ` +${unit.tail.length}` : ''}`];
  return [...own, ...unit.units.flatMap((inner) => outline(inner, depth + 1))];
}

const HEADER = '+++\nid = "A"\ntitle = "T"\nstatus = "x"\n+++\n';

function unitsOf(text: string, header = HEADER): string[] {
  const whole = `${header}${text}`;
  const body = splitBody(readTaskDocument('.ruru/tasks/a.md', whole));
  assert.equal(allLines(body).join('\n'), text);
  return outline(body);
}

suite('splitBody', () => {
  const BODIES: readonly [name: string, text: string, units: readonly string[]][] = [
    ['sections', '# A\n\ntext\n## B\nmore\n', ['section # A +1', '  prose text', 'section ## B', '  prose more +1']],
    [
      'items and what is indented below them',
      '# A\n- [ ] one\n  more\n- [x] two\n  - [ ] inner\n    deep\n',
      [
        'section # A',
        '  item <one> - [ ] one⏎  more',
        '  item <two> - [x] two',
        '  item <inner>   - [ ] inner⏎    deep +1',
      ],
    ],
    [
      'entries of a list',
      '* a\n  b\n* c\n  1. d\n     e\n+ f\n\n  g\n',
      ['entry * a⏎  b', 'entry * c', 'entry   1. d⏎     e', 'entry + f +1', 'prose   g +1'],
    ],
    [
      'entries of a day with all below them',
      '# Log\n- 2026-01-02: a\n  - b\n\n  c\n- 2026-01-03 10:30 d\n\ne\n',
      [
        'section # Log',
        '  entry 2026-01-02 - 2026-01-02: a⏎  - b⏎⏎  c',
        '  entry 2026-01-03 10:30 - 2026-01-03 10:30 d +1',
        '  prose e +1',
      ],
    ],
    [
      'a day that nothing is indented below',
      '- 2026-01-02: a\n\n- b\n\n# C\n- 2026-01-03: d\n\n# E\n',
      [
        'entry 2026-01-02 - 2026-01-02: a +1',
        'entry - b +1',
        'section # C',
        '  entry 2026-01-03 - 2026-01-03: d +1',
        'section # E +1',
      ],
    ],
    [
      'rows',
      '| a | b |\n|---|---|\n| 2026-01-02 | d |\ntext\n| e |\n',
      ['row | a | b |', 'row |---|---|', 'row 2026-01-02 | 2026-01-02 | d |', 'prose text', 'row | e | +1'],
    ],
    [
      'prose up to what is another',
      'a\nb\n- c\nd\n2026-01-02 e\nf\n```\ng\n```\nh\n| i |\n',
      [
        'prose a⏎b',
        'entry - c',
        'prose d',
        'prose 2026-01-02 2026-01-02 e⏎f',
        'code ```⏎g⏎```',
        'prose h',
        'row | i | +1',
      ],
    ],
    [
      'blocks of code',
      '```py\na\n\n# b\n```\n~~~\n```\n~~~\n```\nnever closed\n',
      ['code ```py⏎a⏎⏎# b⏎```', 'code ~~~⏎```⏎~~~', 'code ```', 'prose never closed +1'],
    ],
    [
      'a block of code within an entry',
      '- a\n  ```\n  - b\n\n  c\n  ```\n  d\n- e\n',
      ['entry - a⏎  ```⏎  - b⏎⏎  c⏎  ```⏎  d', 'entry - e +1'],
    ],
    ['a block that the next heading ends', '```\na\n# B\nc\n', ['code ```', 'prose a⏎# B⏎c +1']],
  ];
  for (const [name, text, units] of BODIES) test(name, () => assert.deepEqual(unitsOf(text), units));

  test('fields in the text, in a file without front matter', () => {
    assert.deepEqual(
      unitsOf('# T\n\n**Status:** Done\n**Assigned to:** a\nStatus: x\nmore\n- **Priority:** High\n', ''),
      [
        'section # T +1',
        '  key <status> **Status:** Done',
        '  key <assigned_to> **Assigned to:** a',
        '  key <status> Status: x',
        '  prose more',
        '  key <priority> - **Priority:** High +1',
      ],
    );
  });
});
