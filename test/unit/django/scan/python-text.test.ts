import assert from 'node:assert/strict';
import { codeLines } from '../../../../src/core/django/scan/python-text';

suite('codeLines', () => {
  const LINES: readonly [line: string, code: string][] = [
    ['a = 1  # b', 'a = 1  '],
    ["a = 'b'  # c", "a = 'b'  "],
    ['a = "b"  # c', 'a = "b"  '],
    ["a = '#b'", "a = '#b'"],
    ['a = "#b" # c', 'a = "#b" '],
    ["a = 'bc' # d", "a = 'bc' "],
    [String.raw`a = 'b\'#c'  # d`, String.raw`a = 'b\'#c'  `],
    [String.raw`a = "b\\"  # d`, String.raw`a = "b\\"  `],
    ['a = "it\'s" # b', 'a = "it\'s" '],
    ["a = '\"' # b", "a = '\"' "],
    ['a = """b""" + c', 'a = "" + c'],
    ["a = '''b''' + c # d", 'a = "" + c '],
    ['a = """b\'\'\'c""" + d', 'a = "" + d'],
    ['"""a""" + """b""" # c', '"" + "" '],
  ];
  for (const [line, code] of LINES) {
    test(line, () => assert.deepEqual(codeLines(line), { lines: [code], unclosed: 0 }));
  }

  test('leaves out what stands between three quotes over lines', () => {
    assert.deepEqual(codeLines('def a():\n    """B\n    import c\n    """  # d\n    return 1'), {
      lines: ['def a():', '    ""', '', '  ', '    return 1'],
      unclosed: 0,
    });
  });

  test('says where a string begins that has no end', () => {
    assert.deepEqual(codeLines('a = 1\nb = """c\n"""\nd = \'\'\'e\n"""\nf'), {
      lines: ['a = 1', 'b = ""', '', 'd = ""', '', ''],
      unclosed: 4,
    });
    assert.deepEqual(codeLines('"""a\n""" + """b\nc'), { lines: ['""', ' + ""', ''], unclosed: 2 });
  });
});
