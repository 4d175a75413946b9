import assert from 'node:assert/strict';
import { KnownHarmless } from '../../../src/core/redact/known-harmless';

suite('KnownHarmless', () => {
  test('remembers texts, and forgets them all once they are too many or too long together', () => {
    const known = new KnownHarmless();
    known.add('first');
    const before = known.has('first');
    for (let index = 0; index < 3_999; index += 1) known.add(`text ${index}`);
    const full = known.has('first');
    known.add('one more');
    const after = [known.has('first'), known.has('one more')];
    known.add('x'.repeat(1024 * 1024));
    const replaced = known.has('one more');
    known.add('y'.repeat(1024 * 1024 + 1));
    const tooLong = known.has('y'.repeat(1024 * 1024 + 1));
    assert.deepEqual([before, full, after, replaced, tooLong], [true, true, [false, true], false, false]);
  });
});
