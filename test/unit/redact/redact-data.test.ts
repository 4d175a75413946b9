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

  test('leaves the patterns of routes, and looks into what is none', () => {
    const routes = { list: ['/books/<int:pk>/…/feed.xml', '/<slug>/by_name/<str:first_name>', '/'] };
    assert.equal(redactData(routes), routes);
    assert.deepEqual(redactData({ list: ['/password=hunter/', '/<password:hunter@x>/', '/x?token=abcdefgh'] }), {
      list: ['/password=•••', '/<password:•••', '/x?token=•••'],
    });
  });

  test('looks into a text of eight characters, and into none that is shorter', () => {
    assert.deepEqual(redactData({ list: ['pw=abc12', 'pw=abc1'] }), { list: ['pw=•••', 'pw=abc1'] });
  });
});
