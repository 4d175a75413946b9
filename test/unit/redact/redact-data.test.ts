import assert from 'node:assert/strict';
import { redactData } from '../../../src/core/redact/redact-data';

suite('redactData', () => {
  test('redacts texts at any depth, leaves paths, and returns what holds no secret as the object it was', () => {
    const harmless = { list: ['a sentence of some words'], path: 'shop/models.py' };
    const data = { harmless, path: 'password=hunter2', inner: [{ text: 'password=hunter2', count: 3, none: null }] };
    const redacted = redactData(data);
    assert.deepEqual(redacted, {
      harmless,
      path: 'password=hunter2',
      inner: [{ text: 'password=•••', count: 3, none: null }],
    });
    assert.equal(redacted.harmless, harmless);
    assert.equal(redactData(harmless), harmless);
  });

  test('looks into a text of eight characters, and into none that is shorter', () => {
    assert.deepEqual(redactData({ list: ['pw=abc12', 'pw=abc1'] }), { list: ['pw=•••', 'pw=abc1'] });
  });
});
