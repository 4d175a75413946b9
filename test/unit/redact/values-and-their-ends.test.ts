import assert from 'node:assert/strict';
import { linesOf, quotedValue, unquoted } from '../../../src/core/redact/lines/line-value';
import { isExplanation } from '../../../src/core/redact/lines/remark';
import { redactProse } from '../../../src/core/redact/redact-prose';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import { redactText } from '../../../src/core/redact/redact-text';
import { replaceSpans } from '../../../src/core/redact/span';
import { beforeClosing } from '../../../src/core/redact/values/before-closing';
import { passwordOfPair } from '../../../src/core/redact/values/secret-arguments';
import { isCaption, isLabel } from '../../../src/core/redact/values/value-label';

/** Each text with what is left of it; the same where nothing goes. */
function holds(name: string, redact: (text: string) => string, rows: readonly (readonly [string, string?])[]): void {
  suite(name, () => {
    for (const [text, expected = text] of rows) test(JSON.stringify(text), () => assert.equal(redact(text), expected));
  });
}

holds('Values in prose, up to their ends', redactText, [
  ['[a](b)password=hunter2x', '[a](b)password=•••'],
  ['the password is hunter2ab.)))', 'the password is •••)))'],
  ['the password is `hunter2x`', 'the password is `•••`'],
  ['| Password | a1b2c3d4', '| Password | •••'],
  ['The password is abcde12.', 'The password is •••.'],
  ['The password is 3.2.1rc'],
  ['The password is v12.3'],
  ['https://x.org/?key=abcdefg1', 'https://x.org/?key=•••'],
  ['https://x.org/?key=abcdef1'],
  ['https://user:password@host/x'],
  ['https://user:password:more@host/x', 'https://•••@host/x'],
]);

holds('Values beside links, up to their ends', redactProse, [
  ['[a](b)password: hunter2x', '[a](b)password: •••'],
  ['password: [](hunter2x)'],
  ['password: [hunter2x](b)', 'password: [•••](b)'],
  ['[password: hunter2x](b)', '[password: •••](b)'],
  ['[password:](hunter2x)'],
  ['pw=1'],
  ['pw=a', 'pw=•••'],
]);

holds('Tokens of grammars', (text) => redactSecrets(text, 'javascript'), [
  ["rules = [{ regex: /a/, token: 'keyword.other' }]"],
  ["rules = [{ token: 'keyword.other' }]", "rules = [{ token: '•••' }]"],
  ["rules = [{ name: 'x', token: 'keyword.other' }]", "rules = [{ name: 'x', token: '•••' }]"],
  ["rules = [{ regex: f({ a: 1 }), token: 'keyword.other' }]"],
  ["rules = [[{ regex: /a/ }], { token: 'keyword.other' }]", "rules = [[{ regex: /a/ }], { token: '•••' }]"],
]);

holds('Values in YAML, up to their ends', (text) => redactSecrets(text, 'yaml'), [
  ['---\nkind: Secret\ndata:\n  a: b2theXo\n', '---\nkind: Secret\ndata:\n  a: •••\n'],
  [
    'kind: Secret\ndata:\n  a: b2theXo\n---\nkind: ConfigMap\ndata:\n  a: b2theXo\n',
    'kind: Secret\ndata:\n  a: •••\n---\nkind: ConfigMap\ndata:\n  a: b2theXo\n',
  ],
  ['SECRET_KEYS:\n- abc123\n- def456\nother: x\n', 'SECRET_KEYS:\n- •••\n- •••\nother: x\n'],
  ['SECRET_KEYS:\n  - abc123\n  - def456\nother: x\n', 'SECRET_KEYS:\n  - •••\n  - •••\nother: x\n'],
  ['password: &Tr0ub4dor\nother: x\n', 'password: •••\nother: x\n'],
  ['password: &anchor\n  a: hunter22\n'],
  [`tokens:\n${'  - word\n'.repeat(9)}  - a1b2c3d4e5\n`],
  [`tokens:\n${'  - word\n'.repeat(8)}  - a1b2c3d4e5\n  - a1b2c3d4e6\n`, `tokens:\n${'  - •••\n'.repeat(10)}`],
  [`tokens:\n${'  - word\n'.repeat(8)}  - a1b2c3d4e5\n`, `tokens:\n${'  - •••\n'.repeat(9)}`],
  ['auth: [a, hunter2zz]\n', 'auth: [a, •••]\n'],
  ['secret: {}\nsecrets: [a1b2c3]\n', 'secret: {}\nsecrets: •••\n'],
  ['passwords: [hunter2x, hunter3y]\n', 'passwords: [•••, •••]\n'],
]);

holds('Values in Python, up to their ends', (text) => redactSecrets(text, 'python'), [
  ['assert compare_digest(password, "hunter2x")', 'assert compare_digest(password, "•••")'],
  ['assert "hunter2x" == settings.SECRET_KEY', 'assert "•••" == settings.SECRET_KEY'],
  ['def f(password: str): x = "hunter2x"'],
  ['def f(password: str, *, x = "hunter2x"): pass'],
  ['password: str = "hunter2x"', 'password: str = "•••"'],
  ['auth: tuple[str, str] = ("ada", "hunter2x")', 'auth: tuple[str, str] = ("ada", "•••")'],
  ['auth = "ada", "hunter2x"', 'auth = "ada", "•••"'],
  ['auth = ("ada", "hunter2x",)', 'auth = ("ada", "•••",)'],
  ['auth = ("ada", "hunter2x", "more")'],
  ['auth = "ada", "basic"'],
  ['match password:\n    case "hunter2x":\n        pass\n', 'match password:\n    case "•••":\n        pass\n'],
  ['match other:\n    case "hunter2x":\n        pass\n'],
  ['AUTH = "Token " + key'],
  ['headers = {"Authorization": "Token " + "abc123def"}', 'headers = {"Authorization": "Token " + "•••"}'],
  ['password = x if a else "hunter2x"', 'password = x if a else "•••"'],
]);

suite('Where a value ends', () => {
  test('is before what closes a bracket around it, three of them at the most, and never before it begins', () => {
    assert.deepEqual(
      [beforeClosing('((((abc))))', 4, 11), beforeClosing('(a )', 3, 4), beforeClosing('(.)', 2, 3)],
      [8, 4, 3],
    );
    assert.equal(beforeClosing('(a.)', 1, 4), 3);
  });

  test('is its quote, with nothing but a comment behind it', () => {
    assert.deepEqual(['"', '""', '"a"', '"a" # c', "'a' b", '"a"  ', '"a"b"', 'a"'].map(unquoted), [
      ...['"', '', 'a', 'a', "'a' b", 'a', 'a"b', 'a"'],
    ]);
    assert.deepEqual([quotedValue('"abc"', 0, 4), quotedValue('"abc"', 0, 5)], [undefined, { start: 1, end: 4 }]);
    assert.deepEqual(linesOf('\r\n\n'), [
      { start: 0, end: 0 },
      { start: 2, end: 2 },
      { start: 3, end: 3 },
    ]);
  });

  test('is the bracket or the next comma, of the second of a pair', () => {
    assert.deepEqual(
      [passwordOfPair('auth', '[a,secretpw]', 0), passwordOfPair('auth', '[,secretpw]', 0)],
      [{ start: 3, end: 11 }, undefined],
    );
  });

  test('is where the next begins: two that touch are two, and two that overlap are one', () => {
    assert.deepEqual(
      [
        ...[
          replaceSpans('abcdef', [
            { start: 0, end: 2 },
            { start: 2, end: 4 },
          ]),
        ],
        ...[
          replaceSpans('abcdef', [
            { start: 0, end: 3 },
            { start: 2, end: 4 },
          ]),
        ],
        replaceSpans('abcdef', [{ start: 1, end: 1 }]),
      ],
      ['••••••ef', '•••ef', 'abcdef'],
    );
  });
});

suite('What is no secret beside the name of one', () => {
  test('is a remark of more than one word, and a label', () => {
    assert.deepEqual(['Password', 'Password needed', 'Token of the API'].map(isExplanation), [false, true, true]);
    assert.deepEqual(
      ['ab', 'abc', 'a1b'].map((content) => isLabel('x', content)),
      [true, true, false],
    );
    assert.deepEqual(['Bearer abc', 'Confirm password', 'Bearer abc def'].map(isCaption), [false, true, false]);
  });
});
