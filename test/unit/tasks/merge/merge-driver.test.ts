import assert from 'node:assert/strict';
import { attributesLine } from '../../../../src/core';
import { driverCommand, placeAttributes, programOfDriver } from '../../../../src/core/tasks/merge/merge-driver';

suite('attributesLine', () => {
  const LINES: readonly (readonly [string, string])[] = [
    ['.ruru/tasks', '.ruru/tasks/**/*.md'],
    ['[attr]x', String.raw`"\\[attr\\]x/**/*.md"`],
    ['a*b?', String.raw`"a\\*b\\?/**/*.md"`],
    ['#tasks', String.raw`"\\#tasks/**/*.md"`],
    ['!tasks', String.raw`"\\!tasks/**/*.md"`],
    ['a#b!c', 'a#b!c/**/*.md'],
    [' our tasks ', '" our tasks /**/*.md"'],
    ['"tasks"', String.raw`"\"tasks\"/**/*.md"`],
    ['a\\b', String.raw`"a\\\\b/**/*.md"`],
    ['a\tb\nc', String.raw`"a\011b\012c/**/*.md"`],
    ['aufgäben', 'aufgäben/**/*.md'],
  ];
  for (const [folder, pattern] of LINES)
    test(`names the folder ${JSON.stringify(folder)} and no other`, () =>
      assert.equal(attributesLine(folder), `${pattern} merge=django-task-log`));
});

suite('driverCommand', () => {
  test('starts the program with what git hands over, in quotes that a shell obeys nothing in', () => {
    const program = ["/opt/it's/node", 'C:\\100%\\cli.js'];
    const command = driverCommand(program, { ELECTRON_RUN_AS_NODE: '1' });
    assert.equal(
      command,
      "ELECTRON_RUN_AS_NODE='1' '/opt/it'\\''s/node' 'C:/100%%/cli.js' merge-task %O %A %B %P --marker-size %L",
    );
    assert.deepEqual(programOfDriver(command), ["/opt/it's/node", 'C:/100%/cli.js']);
    assert.deepEqual(programOfDriver('git merge-file %A %O %B'), []);
  });
});

suite('placeAttributes', () => {
  const line = 'tasks/**/*.md merge=django-task-log';
  const rows: readonly [text: string | undefined, added: string | undefined][] = [
    [undefined, `${line}\n`],
    ['', `${line}\n`],
    ['*.png binary\n', `${line}\n`],
    ['*.png binary', `\n${line}\n`],
    ['a\r\nb', `\r\n${line}\r\n`],
    [`a\n  ${line}\nb\n`, undefined],
    [`a\r\n${line}\r\n`, undefined],
  ];
  for (const [text, added] of rows) {
    test(JSON.stringify(text ?? 'no file'), () => {
      const change = placeAttributes(text, line);
      const written = change?.kind === 'edit' ? change.edits.map((edit) => edit.text).join('') : change?.text;
      assert.deepEqual([written, change?.path], [added, added && '.gitattributes']);
    });
  }
});
