import assert from 'node:assert/strict';
import { wordsOf } from '../../../src/core/project/parse-python';
import { blankWords } from '../../../src/core/project/python/blank-words';

const TEXT = `"""Doc."""\nimport x  # why\nclass A:\n    'one' 'two'\n    a = f"x{foo('k')!r:>{w}} y"\n    b = "m" "n"\n`;

suite('blankWords', () => {
  test('leaves blanks for comments, docstrings and strings, and what braces hold', () => {
    assert.equal(
      blankWords(TEXT),
      `          \nimport x       \nclass A:\n               \n    a =    {foo(   )!r:>{w}}   \n    b =        \n`,
    );
  });

  test('knows a docstring from another string', () => {
    assert.deepEqual(
      wordsOf(TEXT).map(({ from, to, kind }) => `${kind} ${TEXT.slice(from, to)}`),
      [
        'docstring """Doc."""',
        'comment # why',
        "docstring 'one'",
        "docstring 'two'",
        'string f"x',
        "string 'k'",
        'string  y"',
        'string "m"',
        'string "n"',
      ],
    );
  });

  test('takes any text', () => {
    for (const text of ['', '"', '"""', "f'{", '#', 'f"{x', '\\']) assert.equal(blankWords(text).length, text.length);
  });
});
