import assert from 'node:assert/strict';
import { isNameOfAuth, passwordOfPair } from '../../../src/core/redact/values/secret-arguments';

suite('The password of a pair in brackets', () => {
  const rows: readonly [value: string, password: string | undefined][] = [
    ['[ada, hunter]', 'hunter'],
    ['[a,hunter]', 'hunter'],
    ['["ada", "hunter"]', 'hunter'],
    ["['ada', 'hunter']", 'hunter'],
    ['["ada",  "hunter" ]', 'hunter'],
    ['["ada", "hunter",]', 'hunter'],
    ['["ada", "hunter", ]', 'hunter'],
    ['[ada, hunter', undefined],
    ['ada, hunter]', undefined],
    ['[, hunter]', undefined],
    ['[hunter]', undefined],
    ['[a], b]', undefined],
    ['[ada, ]', undefined],
    ['[ada, ""]', undefined],
    ['[ada, "a"b"]', undefined],
    ['[ada, a, b]', undefined],
    ['[ada, basic]', undefined],
    ['[ada, ${X}]', undefined],
  ];
  for (const [value, password] of rows)
    test(value, () => {
      const span = passwordOfPair('auth', value, 7);
      assert.equal(span && value.slice(span.start - 7, span.end - 7), password);
    });

  test('is looked for by names of authentication alone', () => {
    assert.deepEqual(
      [
        'auth',
        'AUTH',
        'HTTP_AUTH',
        'proxyAuth',
        'proxy_auth',
        'oauth',
        'author',
        'Auth',
        'auth_',
        'OAUTH',
        'x.auth',
      ].filter(isNameOfAuth),
      ['auth', 'AUTH', 'HTTP_AUTH', 'proxyAuth', 'proxy_auth', 'Auth'],
    );
    assert.equal(passwordOfPair('author', '[ada, hunter]', 0), undefined);
  });
});
