import { strict as assert } from 'node:assert';
import { findWrongParameter } from '../../../src/mcp/find-wrong-parameter';

suite('findWrongParameter', () => {
  test('says in a sentence what has to stand where, and nothing of what is right or unknown', () => {
    const requests = [
      { method: 'tools/call', params: { name: 'x', arguments: [1] } },
      { method: 'tools/call', params: { name: 'x', arguments: null } },
      { method: 'tools/call', params: { name: 3 } },
      { method: 'tools/call' },
      { method: 'tools/call', params: { name: 'x', _meta: 3 } },
      { method: 'resources/read', params: { uri: 3 } },
      { method: 'prompts/get', params: { name: 'x', arguments: { a: 1 } } },
      { method: 'tools/list', params: { cursor: 3 } },
      { method: 'tools/call', params: { name: 'x', arguments: {} } },
      { method: 'tools/list' },
      { method: 'what' },
    ];
    assert.deepEqual(requests.map(findWrongParameter), [
      'params.arguments of tools/call has to be an object.',
      'params.arguments of tools/call has to be an object.',
      'params.name of tools/call has to be a string.',
      'params of tools/call has to be an object.',
      'params._meta of tools/call has to be an object.',
      'params.uri of resources/read has to be a string.',
      'params.arguments.a of prompts/get has to be a string.',
      'params.cursor of tools/list has to be a string.',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
