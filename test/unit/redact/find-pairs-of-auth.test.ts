import assert from 'node:assert/strict';
import { redactText } from '../../../src/core/redact/redact-text';

suite('findPairsOfAuth', () => {
  for (const [text, shown] of [
    ['auth: ["u","pairtext-fake-1"]', 'auth: ["u","•••"]'],
    ['auth=("bob","pairtext-fake-2")', 'auth=("bob","•••")'],
    ['- 2026-11-28: Sent back: auth: ["u", "pairtext-fake-3"]', '- 2026-11-28: Sent back: auth: ["u", "•••"]'],
    ['Call it with proxy_auth = (user, "pairtext-fake-4"), twice.', 'Call it with proxy_auth = (user, "•••"), twice.'],
    ['auth: ["basic", "token"]', 'auth: ["basic", "token"]'],
    ['It is for OAuth (see docs, chapter 2)', 'It is for OAuth (see docs, chapter 2)'],
  ] as const) {
    test(text, () => assert.equal(redactText(text), shown));
  }
});
