import assert from 'node:assert/strict';
import { redact } from '../../../../src/core/project/settings/redact';

suite('redact', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['SECRET_KEY', '"abc"', '•••'],
    ['SECRET_KEY', '""', '‹empty›'],
    ['SECRET_KEY', '"changeme"', '‹placeholder›'],
    ['EMAIL_HOST_PASSWORD', '"admin"', '‹weak-default›'],
    ['SECRET_KEY', 'env("SECRET_KEY")', 'env("SECRET_KEY")'],
    ['SECRET_KEY', 'env("SECRET_KEY", default="abc")', 'env("SECRET_KEY", default="•••")'],
    ['SECRET_KEY', 'BASE + "abc"', '•••'],
    ['SECRET_KEY', '"abc…', '•••'],
    [
      'PASSWORD_HASHERS',
      '["django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher"]',
      '["django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher"]',
    ],
    ['DATABASES', '{"default": {"USER": "ada", "PASSWORD": "abc"}}', '{"default": {"USER": "ada", "PASSWORD": "•••"}}'],
    ['DATABASES', '{"default": {"PASSWORD": "correct hor…', '{"default": {"PASSWORD": "•••…'],
    ['CACHES', '{"default": {"LOCATION": env("REDIS…', '{"default": {"LOCATION": env("REDIS…'],
    ['BROKER', '"redis://:abc@cache:6379/0"', '"redis://•••@cache:6379/0"'],
    ['BROKER', '"redis://:correct-ho…', '"redis://…'],
    ['FIELD', '"a1B2c3D4e5F6g7H8i9J0k1L2"', '"•••"'],
    [
      'PASSWORD_HASHERS',
      '["django.contrib.auth.hashers.Argon2PasswordHasher"]',
      '["django.contrib.auth.hashers.Argon2PasswordHasher"]',
    ],
    [
      'PASSWORD_HASHERS',
      '["django.contrib.auth.hashers.BCryptSHA256PasswordHasher"]',
      '["django.contrib.auth.hashers.BCryptSHA256PasswordHasher"]',
    ],
    ['CSRF_COOKIE_NAME', '"csrftoken"', '"csrftoken"'],
    ...[
      `["'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]`,
      `["'nonce-R4nd0mBase64Value77aXz'"]`,
      '{"app.js": "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"}',
    ].map((sent): [string, string, string] => ['SCRIPT_SRC', sent, sent]),
    ['FIELD', '"sha255-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="', '"•••"'],
  ];
  for (const [name, text, expected] of cases) {
    test(`${name} = ${text}`, () => {
      assert.equal(redact(name, text), expected);
    });
  }
});
