import assert from 'node:assert/strict';
import { scanTomlKeys } from '../../../../src/core/tasks/front-matter/scan-toml-keys';

/** Every key with its table before a dot and its value as it is written. */
function values(text: string): string[] {
  return scanTomlKeys(text).keys.map(
    ({ key, table, valueStart, valueEnd }) => `${table}|${key}|${text.slice(valueStart, valueEnd)}`,
  );
}

suite('scanTomlKeys', () => {
  test('ends a value before its comment, whatever the value is', () => {
    assert.deepEqual(
      values(
        [
          'a = 1#c',
          'b = -0.5e+10\t# c',
          'c = 2025-01-01 10:00:00# c',
          'd = true #c',
          'e=+inf# c',
          'f = "x # y"# c',
          "g = 'x' # 'c'",
          'h = [ "]", # ]',
          '  2 ]# c',
          'i = { k = "}" } # c',
          'j = 2025-01-01T10:00:00+01:00',
        ].join('\n'),
      ),
      [
        '|a|1',
        '|b|-0.5e+10',
        '|c|2025-01-01 10:00:00',
        '|d|true',
        '|e|+inf',
        '|f|"x # y"',
        "|g|'x'",
        '|h|[ "]", # ]\n  2 ]',
        '|i|{ k = "}" }',
        '|j|2025-01-01T10:00:00+01:00',
      ],
    );
  });

  test('ends a string of several lines at the quotes that close it', () => {
    assert.deepEqual(values('a = """x\\\\"""\nb = """x\\""" y"""\nc = """\nk = 1\n"""""\nd = \'\'\'\\\'\'\' # c\n'), [
      '|a|"""x\\\\"""',
      '|b|"""x\\""" y"""',
      '|c|"""\nk = 1\n"""""',
      "|d|'''\\'''",
    ]);
  });

  test('takes the last of dotted names for the key, and those before it for its table', () => {
    assert.deepEqual(
      values(
        ['task.status = 1', '"a b" . c=2', '[ t . "u.v" ]', "'k' = 3", 'l.m = 4', '[[n]]', 'o = 5', '[not one]'].join(
          '\n',
        ) + '\np = 6',
      ),
      ['task|status|1', 'a b|c|2', 't.u.v|k|3', 't.u.v.l|m|4', 'n[1]|o|5', 'not one|p|6'],
    );
  });

  test('ends what never closes with its line', () => {
    assert.deepEqual(values('a = "x # c\nb = [ 1,\nc = C# # c\nd = 2#3 x\ne = """\n'), [
      '|a|"x',
      '|b|[ 1,',
      '|c|C#',
      '|d|2',
      '|e|"""',
    ]);
  });
});
