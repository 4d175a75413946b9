import assert from 'node:assert/strict';
import { readComposeServices } from '../../../../../src/core/hand-over/gather/around/compose-services';

test('A service of compose answers to its name, its container, its host and its aliases', () => {
  const text = [
    'services:',
    '  web:',
    '    image: shop:latest',
    '    container_name: shop-web',
    '    hostname: shop',
    '    networks:',
    '      inner:',
    '        aliases: [front, www]',
    '  db:',
    '    image: postgres:18',
  ].join('\n');
  assert.deepEqual(
    readComposeServices('compose.yaml', text).map(({ name, line, endLine, hosts }) => ({ name, line, endLine, hosts })),
    [
      { name: 'web', line: 2, endLine: 8, hosts: ['web', 'shop-web', 'shop', 'front', 'www'] },
      { name: 'db', line: 9, endLine: 10, hosts: ['db'] },
    ],
  );
});
