import assert from 'node:assert/strict';
import { stringsOf } from '../../../../src/core/django/requirements/python-strings';

suite('stringsOf', () => {
  const cases: [text: string, expected: string[]][] = [
    ['a = "x"', ['1 a: x']],
    ['a = "x"\n"y"\nb = "z"', ['1 a: x', '2 : y', '3 b: z']],
    ['f("x")\nf(a="y", b=["z"])', ['1 : x', '2 a: y', '2 b: z']],
    ['f(a={"k": ["v"], "l": "w"})', ['1 a.k: v', '1 a.l: w']],
    ['f(\n  a=\n    "x",\n  "y")', ['3 a: x', '4 : y']],
    ['a =\n"x"', ['2 : x']],
    ['a = """x\ny"""; b = \'z\'', ['1 a: x\ny', '2 b: z']],
    ['"k": "v"', ['1 : k', '1 k: v']],
    ['["k": "v"]', ['1 k: v']],
    ['a = ["x"]\nb', ['1 a: x']],
    ['a = [["x"], "y"], "z"', ['1 a: x', '1 a: y', '1 : z']],
    ['])}a = "x"', ['1 a: x']],
    ['# "no"\na = rb"x" # "no"', ['2 a: x']],
    ['a = "open\nb = "x"', ['1 a: open', '2 b: x']],
  ];
  for (const [text, expected] of cases) {
    test(text, () => {
      assert.deepEqual(
        stringsOf(text).map(({ line, names, value }) => `${line} ${names.join('.')}: ${value}`),
        expected,
      );
    });
  }
});
