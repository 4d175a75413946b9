import assert from 'node:assert/strict';
import { readCodeowners } from '../../../../src/core/partners/team/read-codeowners';

suite('readCodeowners', () => {
  const rows: readonly [text: string, rules: readonly string[], problems: readonly string[]][] = [
    ['*.py @ada', ['1 *.py @ada'], []],
    [
      '\uFEFF*.py @ada grace@example.org # both\r\n\r\n# none\r\ndocs/ @acme/docs',
      ['1 *.py @ada grace@example.org', '4 docs/ @acme/docs'],
      [],
    ],
    ['a nobody', [], ['1 nobody is no owner: write @name, @team or an e-mail address.']],
    [
      'a nobody noone',
      [],
      [
        '1 nobody is no owner: write @name, @team or an e-mail address.',
        '1 noone is no owner: write @name, @team or an e-mail address.',
      ],
    ],
    ['a @ada nobody', ['1 a @ada'], ['1 nobody is no owner: write @name, @team or an e-mail address.']],
    ['a', ['1 a '], []],
    ['[Docs] @ada\ndocs/\nb @grace', ['2 docs/ @ada', '3 b @grace'], []],
    ['a\\ b @ada', ['1 a\\ b @ada'], []],
    ['!a @ada', [], ['1 This pattern cannot be used: !a.']],
    [`${'*a'.repeat(8)} @ada`, [`1 ${'*a'.repeat(8)} @ada`], []],
    [`${'*a'.repeat(9)} @ada`, [], [`1 This pattern cannot be used: ${'*a'.repeat(9)}.`]],
  ];
  for (const [text, rules, problems] of rows)
    test(JSON.stringify(text), () => {
      const read = readCodeowners(text);
      assert.deepEqual(
        read.rules.map(({ line, pattern, owners }) => `${line} ${pattern} ${owners.join(' ')}`),
        rules,
      );
      assert.deepEqual(
        read.problems.map(({ line, message }) => `${line} ${message}`),
        problems,
      );
    });
});
