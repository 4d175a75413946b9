import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { readPlainToml } from '../../src/core/read-plain-toml';

const HEADER = [
  '# --- Basic Metadata ---', 'id = "TASK-1"\t# 🟢', "status='🟢 Done'", '  title  =  "Orders, [all] of # them"', '', 'tags = ["a","b" , "c"] # three',
  'empty = ""', 'none = []', 'docs = [ # first', '  "one.md", # the one', '', '  "two.md",', ']', 'a-b_2 = "last"',
];

/** What stands out in TOML, a letter, and some characters that it forbids. */
const SIGNS = ['', '"', "'", '\\', '#', '=', '[', ']', ',', '.', '\n', '\r', '\r\n', ' ', '\t', '\0', '\x7f', '-', 'x', '1', '{', '🟢', '"""'];

function valueOf(text: string): unknown {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded' });
  } catch {
    return 'invalid';
  }
}

suite('readPlainToml', () => {
  test('reads texts and lists of texts, with remarks, in every layout', () => {
    const text = HEADER.filter((line) => !line.includes("'")).join('\r\n');
    assert.deepEqual({ ...readPlainToml(text) }, {
      id: 'TASK-1', title: 'Orders, [all] of # them', tags: ['a', 'b', 'c'], empty: '', none: [], docs: ['one.md', 'two.md'], 'a-b_2': 'last',
    });
    assert.equal(Object.getPrototypeOf(readPlainToml('__proto__ = "a"')), null);
  });

  test('leaves everything else to the parser of all TOML', () => {
    const others = [
      "a = 'literal'", 'a = """long"""', 'a = "escaped \\" quote"', 'a = 1', 'a = true', 'a = 2026-11-09', 'a = ["b", 1]', 'a = [["b"]]', 'a = {}', '[table]', 'a.b = "c"',
      '"a" = "b"', 'a = "b"\na = "c"', 'a = "b" c', 'a = "b', 'a =', 'a', '= "b"', 'a = ["b" "c"]', 'a = [,]', 'a = ["b"', 'a = "b" # \0', '\uFEFFa = "b"',
    ];
    assert.deepEqual(others.filter((text) => readPlainToml(text) !== undefined), []);
  });

  test('says what the parser of all TOML says, whatever is changed in a header', () => {
    const header = HEADER.filter((line) => !line.includes("'")).join('\n');
    const different: string[] = [];
    for (let at = 0; at <= header.length; at += 1) {
      for (const sign of SIGNS) {
        for (const text of [header.slice(0, at) + sign + header.slice(at), header.slice(0, at) + sign + header.slice(at + 1)]) {
          const value = readPlainToml(text);
          if (value !== undefined && JSON.stringify(value) !== JSON.stringify(valueOf(text))) different.push(text);
        }
      }
    }
    assert.deepEqual(different, []);
  });
});
