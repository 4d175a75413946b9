import assert from 'node:assert/strict';
import { looksRandom } from '../../../src/core/redact/secret-value';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';

suite('secret values', () => {
  test('look random by the changes between kinds of letters, or by digits in what is long', () => {
    const values = [
      'aB1aaaaaaaaaaaaa',
      'aB1aB1aaaaaaaaaa',
      'aB1aBBBBBBBBBBBBBBBB',
      'abcdefghijklmnop1234',
      'abcdefghijklmnopq123',
      'abcdefghijklmno1234',
      '12345678901234567890',
      'abcdefgh_ijklmno1234',
      'aB1aB1aB1aB1aB1',
      'a/b/cdefghijklmnop',
      'https://aB1aB1aB1aB1',
    ];
    assert.deepEqual(values.filter(looksRandom), ['aB1aB1aaaaaaaaaa', 'aB1aBBBBBBBBBBBBBBBB', 'abcdefghijklmnop1234']);
  });

  test('that stand for their own names stay, where the name is long and of several words', () => {
    const stays = ['A_B_TOKEN = "a_b_token"', 'PASSWORD_TOO_SHORT = "password_too_short"'];
    const goes = ['A_B_PASS = "a_b_pass"', 'DB_PASSWORD = "db_password"'];
    assert.deepEqual(
      [...stays, ...goes].map((line) => redactSecrets(line, 'python')),
      [...stays, 'A_B_PASS = "•••"', 'DB_PASSWORD = "•••"'],
    );
  });
});
