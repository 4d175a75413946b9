import assert from 'node:assert/strict';
import { TypedRedaction } from '../../../src/core/redact/typed-redaction';

suite('TypedRedaction', () => {
  test('says where something was taken out, and nothing where there was none', () => {
    const typed = new TypedRedaction();
    assert.deepEqual(
      [typed.redact('title', 'Make it fast'), typed.redact('goal', undefined), typed.warning()],
      ['Make it fast', undefined, undefined],
    );
    assert.deepEqual(typed.redactAll('tags', ['a', 'token=abc1']), ['a', 'token=•••']);
    assert.equal(typed.redact('title', 'password=hunter2'), 'password=•••');
    assert.equal(
      typed.warning(),
      'A secret was taken out of the tags and the title: give it to whoever needs it by another way.',
    );
  });
});
