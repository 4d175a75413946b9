import assert from 'node:assert/strict';
import { isComment, linesThatCount } from '../../../src/core/review/lines-that-count';

suite('What a tool moves up', () => {
  for (const [before, after, counts] of [
    ['    rev: v2.12.1b3', '    rev: v2.14.0', false],
    ['    rev: v3.0.0rc1', '    rev: v3.0.0', false],
    ['FROM python:3.13-slim', 'FROM python:3.14.0a2-slim', false],
    ['      - uses: actions/checkout@v4', '      - uses: actions/checkout@v5.0.0-beta.1', false],
    ['black==25.1.0.dev3', 'black==26.1.0', false],
    ['  "packageManager": "yarn@4.17.1"', '  "packageManager": "yarn@4.18.0"', false],
    ['    "node": ">=20"', '    "node": ">=22"', false],
    ['    def go(  # noqa: PLR0913', '    def go(  # noqa: PLR0913, PLR0917', false],
    ['go()', 'go() // biome-ignore lint: x', false],
    ['    go(verify=True)  # noqa', '    go(verify=False)  # noqa', true],
    ['FROM python:3.13-slim', 'FROM debian:13', true],
    ['    rev: stable', '    rev: main', true],
  ] as const)
    test(`${before.trim()} to ${after.trim()} ${counts ? 'counts' : 'does not count'}`, () => {
      const hunk = { line: 1, added: [after], removed: [before] };
      assert.deepEqual(linesThatCount('a', hunk, new Set()), counts ? [0] : []);
    });
});

suite('What a formatter does', () => {
  for (const [what, removed, added, counts] of [
    [
      'fewer lines',
      ['  field:', '    | One', '    | Other,', ') => {'],
      ['  field:', '    One | Other,', ') => {'],
      [],
    ],
    ['more lines', ["go('a', b)"], ['go(', '    "a",', '    b,', ')'], []],
    ['another word', ["go('a', b)"], ['go(', '    "a",', '    c,', ')'], [0, 1, 2, 3]],
    ['lines that are new', [], ['go(b)'], [0]],
  ] as const)
    test(`${what} ${counts.length > 0 ? 'count' : 'do not count'}`, () => {
      const hunk = { line: 1, added: [...added], removed: [...removed] };
      assert.deepEqual(linesThatCount('a.ts', hunk, new Set()), counts);
    });
});

suite('A line for people alone', () => {
  for (const [path, line, expected] of [
    ['shop/cart.css', '/* wide */', true],
    ['shop/cart.css', '#cart { color: red }', false],
    ['shop/cart.scss', '// wide', true],
    ['shop/cart.py', '#cart', true],
    ['shop/cart.sh', '#!/bin/sh', false],
    ['shop/cart.js', 'cart.open()', false],
  ] as const)
    test(`${line} in ${path} is ${expected ? 'one' : 'none'}`, () => assert.equal(isComment(path, line), expected));
});
