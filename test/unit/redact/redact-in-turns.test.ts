import assert from 'node:assert/strict';
import { redactData } from '../../../src/core/redact/redact-data';
import { redactInTurns } from '../../../src/core/redact/redact-in-turns';

const SECRET = 'postgres://shop:Xk29dLq0pz7@db/shop';
const DATA = {
  root: 'ghp_1234567890abcdefghijklmnopqrstuvwxyz',
  files: [SECRET],
  settings: { text: SECRET, file: SECRET },
  routes: Array.from({ length: 90 }, (_, at) => ({ pattern: `/books/${at}/`, file: 'shop/urls.py' })),
  empty: [],
  read: 3,
};

suite('redactInTurns', () => {
  test('comes to what redactData does, and gives way after every slice of a list', async () => {
    let pauses = 0;
    const redacted = await redactInTurns(DATA, async () => void (pauses += 1));
    assert.deepEqual(redacted, redactData(DATA));
    assert.deepEqual(
      { root: redacted.root, files: redacted.files, settings: redacted.settings, pauses },
      {
        root: DATA.root,
        files: [SECRET],
        settings: { text: 'postgres://•••@db/shop', file: SECRET },
        pauses: 4,
      },
    );
  });
});
