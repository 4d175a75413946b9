import assert from 'node:assert/strict';
import { findOpenApi } from '../../../../src/core/hand-over/gather/find-open-api';
import { memoryFiles } from '../../memory-files';

const TREE = {
  'docs/openapi.yaml': 'paths:\n  /api/books/:\n    get: {}\n  /api/books/{slug}/:\n    get: {}\n',
  'schema.json': '{\n  "servers": [{"url": "/api"}],\n  "paths": {\n    "/books/{id}/": {}\n  }\n}\n',
  'other/swagger.yml': 'basePath: /v2\npaths:\n  /books/:\n    get: {}\n',
  'shop/fixtures/schema.json': '{"/api/books/": {}}',
};

suite('findOpenApi', () => {
  const found = async (...patterns: string[]): Promise<string[]> =>
    (await findOpenApi(memoryFiles(TREE), Object.keys(TREE).sort(), patterns)).map(
      ({ path, line }) => `${path}:${line}`,
    );

  test('tells where a route is described, also below the address of a server', async () => {
    assert.deepEqual(await found('/api/books/'), ['docs/openapi.yaml:2']);
    assert.deepEqual(await found('/api/books/<slug>/'), ['docs/openapi.yaml:4', 'schema.json:4']);
  });

  test('tells of none that does not name it', async () => {
    assert.deepEqual(await found('/api/orders/'), []);
    assert.deepEqual(await found(), []);
  });
});
