import assert from 'node:assert/strict';
import { attributesLine } from '../../../../src/core';

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
