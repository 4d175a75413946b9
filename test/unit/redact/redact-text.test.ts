import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseToml } from '../../../src/core/base/toml';
import { parseYaml } from '../../../src/core/base/yaml';
import { redactText } from '../../../src/core/redact/redact-text';

/** Assembled here, so that no scanner takes this file for a leak. */
const AWS_KEY = `AKIA${'ABCDEFGHIJKLMNOP'}`;

const PROSE: readonly (readonly [string, string])[] = [
  ['Rotate password=hunter2 now', 'Rotate password=••• now'],
  ['The password is hunter2.', 'The password is •••.'],
  ['Log in with password Sup3rS3cret!', 'Log in with password •••'],
  ['**Token:** abc123def', '**Token:** •••'],
  ['| DB password | s3cr3tX9 |', '| DB password | ••• |'],
  ['api key: k3yk3yk3y9', 'api key: •••'],
  ['Das Passwort lautet Geheim123', 'Das Passwort lautet •••'],
  [`${AWS_KEY} leaked`, '••• leaked'],
  ['see postgres://u:p@h/db', 'see postgres://•••@h/db'],
  ['`SECRET_KEY = "abc"` is wrong', '`SECRET_KEY = "•••"` is wrong'],
  ['run `redis-server --requirepass hunter2`', 'run `redis-server --requirepass •••`'],
  ['curl -u bob:hunter2 https://x', 'curl -u bob:••• https://x'],
];

const HARMLESS = [
  'Rotate the token: it is in the vault',
  'id-token: write',
  'if not token: return None',
  'Password reset: send a mail',
  'The token is expired, the password is required',
  'token: OAuth2, then JWT with HS256',
  'Use the token from settings.API_TOKEN',
  'SECRET_KEY = env("SECRET_KEY")',
  'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
  'TOKEN_EXPIRY=3600, ACCESS_TOKEN_LIFETIME is 15min',
  'Add tests for PASSWORD_HASHERS and the password validators',
  'Basic usability, Token authentication, Basic Auth',
  'The secret is described in docs/auth2.md, the token in TASK-DB-20260102-090507',
  'docker run -p8000:8000 -p 80:80 x',
  '-oauth-toolkit, -polymorphic, -api-key, python3-social-django',
  '[shop/models.py:12](../../shop/models.py#L12) and `shop.Book.api_token`',
];

suite('redactText', () => {
  test('prose: what a sentence, a table or inline code gives to a name goes', () => {
    assert.deepEqual(
      PROSE.map(([text]) => [text, redactText(text)]),
      PROSE,
    );
  });

  test('prose that speaks of secrets and tells none stays, to the last character', () => {
    assert.deepEqual(HARMLESS.map(redactText), HARMLESS);
  });

  test('what a link is called is a value, and neither the place that it leads to nor what stands behind', () => {
    const texts = [
      ['Setting: `SECRET_KEY` [config/settings.py:3](../../config/settings.py#L3)', undefined],
      ['Token: [k8s/prod-1a2b/app.yaml.j2:3](../../k8s/prod-1a2b/app.yaml.j2#L3)', undefined],
      ['[deploy/credentials:31](../../deploy/credentials#L31)', undefined],
      ['token [api/\\[v2key\\]/a.py](../api/%5Bv2key%5D/a.py)', undefined],
      ['the password is [x9Kq2ab](a.md), see [b.md](b.md)', 'the password is [•••](a.md), see [b.md](b.md)'],
    ] as const;
    assert.deepEqual(
      texts.map(([text]) => redactText(text)),
      texts.map(([text, redacted]) => redacted ?? text),
    );
  });

  test('a finished hand-over keeps every link, whatever is named before it', () => {
    const folders = ['../hand-over/golden', '../hand-over/render/golden'].map((path) => join(__dirname, path));
    const texts = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    const named = ['`SECRET_KEY` ', 'Token: ', 'API key | ', '**Password:** ', 'the `db_password` is '].flatMap(
      (name) => texts.map((text) => text.replaceAll(/\[[^[\]\n]+\]\(\.\.\/[^()\n]+\)/g, (link) => name + link)),
    );
    assert.ok(named.length > 50);
    assert.deepEqual(named.map(redactText), named);
  });

  test('fences by their info string, comments in them as prose, indented ones too', () => {
    const text = [
      '1. Look:',
      '',
      '   ```py',
      '   token = get_token()  # the password is hunter2x',
      '   API_KEY = "abc"',
      '   ```',
      '~~~env',
      'DB_PASSWORD=a b&c',
      '~~~',
      '```sh',
      'mysql -uroot -phunter2 shop',
      '```',
      '```',
      'password=hunter2',
      'never closed',
    ].join('\n');
    assert.equal(
      redactText(text),
      [
        '1. Look:',
        '',
        '   ```py',
        '   token = get_token()  # the password is •••',
        '   API_KEY = "•••"',
        '   ```',
        '~~~env',
        'DB_PASSWORD=•••',
        '~~~',
        '```sh',
        'mysql -uroot -p••• shop',
        '```',
        '```',
        'password=•••',
        'never closed',
      ].join('\n'),
    );
  });

  test('front matter stays what it is: TOML with texts, escapes and lists', () => {
    const header = [
      'title = "Set \\"it\\": password=hunter2 \\"now\\""',
      "note = 'token=abc1, kept'",
      'password = "x y"',
      'token = 12345',
      'tags = ["a", "secret=abc1"]',
      'order = 3',
    ];
    const redacted = redactText(`+++\n${header.join('\n')}\n+++\n\nText\n`);
    assert.equal(redacted.split('\n').length, header.length + 5);
    const { value, problems } = parseToml(redacted.split('+++\n')[1] ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      { ...value },
      {
        title: 'Set "it": password=••• "now"',
        note: 'token=••• kept',
        password: '•••',
        token: '•••',
        tags: ['a', 'secret=•••'],
        order: 3,
      },
    );
  });

  test('front matter stays what it is: YAML', () => {
    const redacted = redactText(
      '---\ntitle: Rotate password=hunter2\r\npassword: x y\napi_key: "abc"\nlist:\n  - token=abc1\n---\ntext',
    );
    const { value, problems } = parseYaml(redacted.split('---\n')[1] ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      { ...value },
      { title: 'Rotate password=•••', password: '•••', api_key: '•••', list: ['token=•••'] },
    );
    assert.ok(redacted.includes('\r\n'));
  });

  test('keeps every line, and what is out already stays as it is, whatever the text', function () {
    this.timeout(60_000);
    const pieces = [
      'password',
      'token',
      'is',
      '=',
      ':',
      '"',
      "'",
      '`',
      '```',
      '+++',
      '---',
      '\n',
      '\r\n',
      ' ',
      '-p',
      '--auth ',
      'a:b1c2d3',
      'hunter2x',
      '|',
      '(',
      '•••',
      '# ',
      'https://u:p@h',
      '\\',
      '${A:-',
      '}',
      '🎯',
    ];
    let seed = 7;
    const next = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 1000; round += 1) {
      const text = Array.from({ length: 2 + next(24) }, () => pieces[next(pieces.length)]).join('');
      const once = redactText(text);
      assert.equal(once.split('\n').length, text.split('\n').length, JSON.stringify(text));
      assert.equal(redactText(once), once, JSON.stringify(text));
    }
  });
});
