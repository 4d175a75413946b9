import assert from 'node:assert/strict';
import { hiddenLines } from '../../../../src/core/tasks/body/hidden-lines';

suite('hiddenLines', () => {
  test('names three kinds of characters, and says that there are more', () => {
    const sentences = (text: string) => Array.from(hiddenLines(text), ({ message }) => message);
    assert.deepEqual(sentences('a\u200Bb\n\nc\u2060d\u202Ee\u2066f\n'), [
      'Nobody sees a character here (U+200B), but programs and models read it.',
      'Nobody sees 3 characters here (U+2060, U+202E, U+2066), but programs and models read them.',
    ]);
    assert.deepEqual(sentences('a\u200Bb\u2060c\u202Ed\u2066e\u200Bf'), [
      'Nobody sees 5 characters here (U+200B, U+2060, U+202E …), but programs and models read them.',
    ]);
  });
});
