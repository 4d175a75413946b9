import assert from 'node:assert/strict';
import { columnsOf, padColumns } from '../../../src/cli/columns';
import { formatTasks } from '../../../src/cli/format/format-tasks';
import { readPlace } from '../../../src/cli/read-place';
import { parseTask } from '../../../src/core/tasks/log/parse-task';
import { isColoured, printJson, renderOutput } from '../../../src/node/terminal/output';

suite('the terminal', () => {
  test('is given colours only where it is one and nobody has said no', () => {
    const asked = (isTTY: boolean, env: NodeJS.ProcessEnv) => isColoured({ isTTY }, env);
    assert.deepEqual(
      [
        asked(true, {}),
        asked(true, { NO_COLOR: '' }),
        asked(true, { NO_COLOR: '1' }),
        asked(true, { TERM: 'dumb' }),
        asked(false, {}),
      ],
      [true, true, false, false, false],
    );
    const lines = [['a ', { text: 'x', style: 'red' }, { text: '', style: 'bold' }] as const, 'b'];
    assert.deepEqual([renderOutput(lines, true), renderOutput(lines, false)], ['a \x1b[31mx\x1b[39m\nb\n', 'a x\nb\n']);
  });

  test('obeys nothing of what it is given, and a line stays one', () => {
    const hostile = '\x1b[2J\r\n- forged\u202E\u009B1m\u2028\x07';
    const shown = '<U+001B>[2J<U+000D><U+000A>- forged<U+202E><U+009B>1m<U+2028><U+0007>';
    assert.equal(
      renderOutput([hostile, [{ text: hostile, style: 'bold' }, hostile]], true),
      `${shown}\n\x1b[1m${shown}\x1b[22m${shown}\n`,
    );
    assert.equal(renderOutput(`${hostile}\n`, true), '<U+001B>[2J\r\n- forged<U+202E><U+009B>1m<U+2028><U+0007>\n');
    assert.equal(
      renderOutput(printJson({ hostile }), true),
      '{\n  "hostile": "\\u001b[2J\\r\\n- forged\\u202e\\u009b1m\\u2028\\u0007"\n}\n',
    );
  });

  const widths: [line: string, columns: number][] = [
    ['', 0],
    ['abc', 3],
    ['über', 4],
    ['u\u0308ber', 4],
    ['日本語', 6],
    ['ﾊﾝｶｸ', 4],
    ['한글', 4],
    ['\u1112\u1161\u11AB', 2],
    ['🟢 Done', 7],
    ['👩\u200D🚀', 2],
    ['✔\uFE0F', 2],
    ['🇮🇱', 2],
    ['می\u200Cخواهم', 7],
    ['שלום\u200F', 4],
    ['क्षि', 2],
  ];
  for (const [line, columns] of widths)
    test(`${JSON.stringify(line)} takes ${columns} columns`, () => assert.equal(columnsOf(line), columns));

  test('rows of tasks stand below one another, a line each', () => {
    const ids = ['TASK-1', '課題-2', 'T\n- forged', '🟢', ''];
    const tasks = ids.map((id) =>
      parseTask('a.md', `+++\nid = ${JSON.stringify(id)}\ntitle = "T\\nforged"\nstatus = "todo"\n+++\n- [ ] x\n`),
    );
    assert.deepEqual(
      formatTasks(tasks).map((row) => renderOutput([row], false)),
      [
        'TASK-1            ',
        '課題-2            ',
        'T<U+000A>- forged ',
        '🟢                ',
        'a                 ',
      ].map((id) => `${id}   0/1  todo  T<U+000A>forged\n`),
    );
    assert.equal(padColumns('課題', 3), '課題');
  });

  test('places have lines, and lie in the folder', () => {
    const places = ['shop/models.py', 'shop//x/../models.py', './shop/models.py:12', 'shop\\models.py:12-40'];
    assert.deepEqual(places.map(readPlace), [
      { path: 'shop/models.py' },
      { path: 'shop/models.py' },
      { path: 'shop/models.py', line: 12 },
      { path: 'shop/models.py', line: 12, endLine: 40 },
    ]);
    for (const place of ['../x.py', '/etc/passwd', 'C:\\x.py', 'file:///x.py', '.', 'a/../../x', 'x.py:0', 'x.py:9-3'])
      assert.throws(() => readPlace(place), /is no place|lines that are none/);
  });
});
