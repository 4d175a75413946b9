import assert from 'node:assert/strict';
import { countBreaks, lengthOfBreak, lineEnd, listLine, oneLine, wellFormed } from '../../../src/core/base/lines';

suite('Lines', () => {
  test('end before their line break', () => {
    const text = 'ab\r\nc\n\nd\r';
    assert.deepEqual(
      [0, 2, 3, 4, 5, 6, 7, 8, 9].map((from) => lineEnd(text, from)),
      [2, 2, 3, 5, 5, 6, 9, 9, 9],
    );
  });

  test('have a break of two, one or no characters', () => {
    assert.deepEqual(
      ['\r\n', '\n', 'a\r\n', 'a', ''].map((text) => lengthOfBreak(text, text.startsWith('a') ? 1 : 0)),
      [2, 1, 2, 0, 0],
    );
  });

  test('are counted by the breaks in a piece', () => {
    const text = '\na\n\nb\n';
    assert.deepEqual(
      [
        [0, 6],
        [1, 6],
        [0, 5],
        [0, 0],
        [2, 3],
        [3, 4],
      ].map(([start = 0, end = 0]) => countBreaks(text, start, end)),
      [4, 3, 3, 0, 1, 1],
    );
  });

  test('are one where any white space was, and well formed', () => {
    assert.deepEqual(oneLine(' a\r\n\tb\u0000\u0085c\u2028 '), 'a b c');
    assert.deepEqual([wellFormed('a\uD83D'), wellFormed('\uDE00b'), wellFormed('😀')], ['a\uFFFD', '\uFFFDb', '😀']);
  });

  test('a line of a list goes without its bullet and its box', () => {
    const lines = ['- a', '* [ ] b', '+ [x] c', '[X] d', '- [] e', ' -\nf', '1. g', '-h', '[i] j', '-'];
    assert.deepEqual(lines.map(listLine), ['a', 'b', 'c', 'd', 'e', 'f', '1. g', '-h', '[i] j', '-']);
  });
});
