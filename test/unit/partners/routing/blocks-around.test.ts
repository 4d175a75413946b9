import assert from 'node:assert/strict';
import { bracesAround } from '../../../../src/core/partners/routing/around/blocks-around';

suite('bracesAround', () => {
  const CODE = ['http {', '  server {', '    listen 80;', '    location / { root x; }', '  }', '}', 'events {', '}'];

  test('gives the blocks that the lines lie in, the innermost first, with what opens each', () => {
    assert.deepEqual(bracesAround(CODE, [2, 2]), {
      lines: [
        [1, 4],
        [0, 5],
      ],
      within: ['server {', 'http {'],
    });
    assert.deepEqual(bracesAround(CODE, [3, 3]).within, ['location / { root x; }', 'server {', 'http {']);
    assert.deepEqual(bracesAround(CODE, [6, 7]).within, ['events {']);
    assert.deepEqual(bracesAround(CODE, [4, 6]).within, []);
  });
});
