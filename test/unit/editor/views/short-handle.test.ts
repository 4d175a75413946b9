import assert from 'node:assert/strict';
import { shortHandle } from '../../../../src/editor/views/short-handle';

suite('A handle in a narrow row', () => {
  for (const [name, short] of [
    ['@acme/platform', '@platform'],
    ['@ada', '@ada'],
    ['ada@example.org', 'ada@example.org'],
    ['Postgres Guru', 'Postgres Guru'],
    ['', ''],
  ] as const)
    test(`${name} is ${short}`, () => assert.equal(shortHandle(name), short));
});
