import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/project/python/words-of';
import { blankWords } from '../../../../src/core/project/python/blank-words';

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

  test('knows strings of every form, and where one stands alone in its statement', () => {
    const told = (text: string): string[] =>
      wordsOf(text).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`);
    const rows: [string, string[]][] = [
      ['a = rb"x\\"y"', ['string rb"x\\"y"']],
      ['number"x"', ['string "x"']],
      ["'''a\n'b'\n''' # c\r\n", ["docstring '''a\n'b'\n'''", 'comment # c']],
      ['"a" \\\n  "b"\n', ['docstring "a"', 'docstring "b"']],
      ['"a" % b\n', ['string "a"']],
      ['"a".join(b)\n', ['string "a"']],
      ['("a")\n', ['string "a"']],
      ['a: "b"\n', ['string "b"']],
      ['def a(): "b"\n', ['docstring "b"']],
      ['a = 1; "b"\n', ['docstring "b"']],
      ['f(lambda: "a")\n', ['string "a"']],
      ['a = f"{a:#x}b" # c', ['string f"', 'string b"', 'comment # c']],
      ['a = f"{{b}}{c["d"]}"', ['string f"{{b}}', 'string "d"', 'string "']],
      ['a = f"""{\n  b  # c\n}"""', ['string f"""', 'comment # c', 'string """']],
      ['a = "b\nc = "d"', ['string "b', 'string "d"']],
    ];
    for (const [text, words] of rows) assert.deepEqual(told(text), words, text);
  });

  test('takes any text', () => {
    for (const text of ['', '"', '"""', "f'{", '#', 'f"{x', '\\', 'f"{'.repeat(20_000)])
      assert.equal(blankWords(text).length, text.length);
  });
});
