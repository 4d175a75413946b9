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

test('A service of compose ends before the next, before a comment or blank lines above that, and where it stands in one line', () => {
  const text = [
    'services:',
    '',
    '  # Nothing runs in it.',
    '  idle: {}',
    '  "web":',
    '    image: shop',
    '    # Its port',
    '    # is not open.',
    '',
    "  'db': { image: postgres }",
    '  cache:',
    '    image: redis',
    'volumes:',
    '  cache: {}',
  ].join('\n');
  assert.deepEqual(
    readComposeServices('compose.yaml', text).map(({ name, line, endLine, image }) => [name, line, endLine, image]),
    [
      ['idle', 4, 4, ''],
      ['web', 5, 6, 'shop'],
      ['db', 10, 10, 'postgres'],
      ['cache', 11, 12, 'redis'],
    ],
  );
});
