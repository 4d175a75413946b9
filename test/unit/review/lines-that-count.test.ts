import assert from 'node:assert/strict';
import { isComment } from '../../../src/core/review/lines-that-count';

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
