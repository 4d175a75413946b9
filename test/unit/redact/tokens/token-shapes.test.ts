import assert from 'node:assert/strict';
import { TOKEN_SHAPES } from '../../../../src/core/redact/tokens/token-shapes';

suite('The shapes of tokens', () => {
  test('each say whose they are and who tells so', () => {
    const untold = TOKEN_SHAPES.filter(({ maker, source }) => maker.trim() === '' || source.trim() === '');
    assert.deepEqual(untold, []);
  });

  test('need a text to be found in', () => {
    const loose = TOKEN_SHAPES.filter(({ pattern }) => new RegExp(pattern, 'u').test(''));
    assert.deepEqual(loose, []);
  });
});
