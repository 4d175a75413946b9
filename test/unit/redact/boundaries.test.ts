import assert from 'node:assert/strict';
import { trimmed } from '../../../src/core/redact/lines/line-value';
import { looksSecret } from '../../../src/core/redact/looks-secret';
import { markSpan } from '../../../src/core/redact/mark-for';
import { redactCommand } from '../../../src/core/redact/redact-command';
import { redactText } from '../../../src/core/redact/redact-text';
import { switches } from '../../../src/core/redact/secret-value';

/** Each text with what is left of it; the same where nothing goes. */
function holds(name: string, redact: (text: string) => string, rows: readonly (readonly [string, string?])[]): void {
  suite(name, () => {
    for (const [text, expected = text] of rows) test(JSON.stringify(text), () => assert.equal(redact(text), expected));
  });
}

holds('Commands, each option and its value', redactCommand, [
  ['curl -u app:hunter22 x', 'curl -u app:••• x'],
  ['curl -u app x'],
  ['curl -u app: x'],
  ['curl --user "app:hunter 22" x', 'curl --user "app:•••" x'],
  ["curl --user 'app:hunter22", "curl --user 'app:•••"],
  ['curl --user "app:a\\"b c" x', 'curl --user "app:•••" x'],
  ['x --password hunter22', 'x --password •••'],
  ['x --password=hunter22 y', 'x --password=••• y'],
  ['x --password=-hunter22', 'x --password=•••'],
  ['x --password --verbose'],
  ['x --password ${DB_PASSWORD}'],
  ['x --password-file hunter22'],
  ['mysql -p hunter22', 'mysql -p •••'],
  ['mysql -phunter -u root', 'mysql -p••• -u root'],
  ['mysql -p"two words" shop', 'mysql -p"•••" shop'],
  ["mysql -p'two words' shop", "mysql -p'•••' shop"],
  ['curl -u "ada:two words" x', 'curl -u "ada:•••" x'],
  ["curl -u 'ada:two words' x", "curl -u 'ada:•••' x"],
  ['ls -phunter'],
  ['ls -phunter22', 'ls -p•••'],
  ['PGPASSWORD=hunter22 psql', 'PGPASSWORD=••• psql'],
  ['echo ${DB_PASSWORD:-hunter22}', 'echo ${DB_PASSWORD:-•••}'],
  ['echo ${DB_PORT:-5432}'],
  ['echo ${DB_PASSWORD:-}'],
]);

holds('Strings that begin where the text ends', redactText, [['password: rb"'], ["password: f'"]]);

holds('Fences, from the first line to the last', redactText, [
  ['```\nTOKEN=abc123def\n```', '```\nTOKEN=•••\n```'],
  ['```\nTOKEN=abc123def\n````\nTOKEN=abc123def', '```\nTOKEN=•••\n````\nTOKEN=•••'],
  ['````\nTOKEN=abc123def\n```\nTOKEN=abc123def\n````', '````\nTOKEN=•••\n```\nTOKEN=•••\n````'],
  ['```\n```\nTOKEN=abc123def', '```\n```\nTOKEN=•••'],
  ['```\n\n```\nthe token is here'],
  ['```'],
  ['~~~env\nTOKEN=abc123def\n```\n~~~\nthe end', '~~~env\nTOKEN=•••\n```\n~~~\nthe end'],
  ['> ```\n> TOKEN=abc123def\n> ```\n> the end', '> ```\n> TOKEN=•••\n> ```\n> the end'],
  ['+++\ntoken = "abc123def"\n+++', '+++\ntoken = "•••"\n+++'],
  ['+++\ntoken = "abc123def"\n+++\nPASSWORD=hunter22', '+++\ntoken = "•••"\n+++\nPASSWORD=•••'],
  ['---\ntoken: abc123def\n---  \n', '---\ntoken: •••\n---  \n'],
  ['cat <<EOF > /run/secrets/db\n\nhunter22\n\nEOF', 'cat <<EOF > /run/secrets/db\n\n•••\n\nEOF'],
]);

holds(
  'Commands in a fence, by each name of their language',
  redactText,
  [
    'sh',
    'bash',
    'zsh',
    'shell',
    'console',
    'shellscript',
    'docker',
    'dockerfile',
    'yml',
    'yaml',
    'makefile',
    'BASH',
    '',
  ].map((info) => [`\`\`\`${info}\nls -phunter22\n\`\`\``, `\`\`\`${info}\nls -p•••\n\`\`\``] as const),
);

holds(
  'What is compared in a fence of a program',
  redactText,
  ['tsx', 'jsx', 'ts', 'js', 'py', 'python3', 'hcl', 'tf', 'django'].map(
    (info) => [`\`\`\`${info}\npw == ab\n\`\`\``] as const,
  ),
);

holds('What is told in a fence of no program', redactText, [
  ['```\npw == ab\n```', '```\npw == •••\n```'],
  ['```text\npw == ab\n```', '```text\npw == •••\n```'],
  ['```env\nPASSWORD: hunter\n```', '```env\nPASSWORD: •••\n```'],
]);

holds(
  'What is no command in a fence',
  redactText,
  ['py', 'env', 'django', 'hcl', 'text'].map((info) => [`\`\`\`${info}\nls -phunter22\n\`\`\``] as const),
);

holds('The mark for a secret', markSpan, [
  ['hunter22', '•••'],
  ['${DB_PASSWORD:-hunter22}', '${DB_PASSWORD:-•••}'],
  ['a\nb', '•••\n'],
  [
    '-----BEGIN PRIVATE KEY-----\nabc\ndef\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\n•••\n\n-----END PRIVATE KEY-----',
  ],
  ['-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----'],
]);

suite('What tells a secret from a word', () => {
  test('is as long as it takes, and of letters that change their case without being words', () => {
    const long = `zQ${'x'.repeat(17)}Q`;
    const words = ['abcdeZQXabcdefghijk', `${long}`, 'abc12', 'abc123', '12345', '123456', 'a!b', 'abc!def', 'abcdef!'];
    assert.equal(long.length, 20);
    assert.deepEqual(
      words.filter((word) => looksSecret(word, false)),
      [long, 'abc123', 'abc!def'],
    );
    assert.deepEqual(
      ['abc123', 'abc12345', 'abcd123', 'abcd1234'].filter((word) => looksSecret(word, true)),
      ['abc12345', 'abcd1234'],
    );
  });

  test('is how often kinds of letters change: the first and the last of each are of it', () => {
    const counts: [text: string, count: number][] = [
      ['', 0],
      ['az', 0],
      ['AZ', 0],
      ['09', 0],
      ['aA', 1],
      ['Aa', 0],
      ['zZ9!', 3],
      ['a0A', 2],
      ['a_b-c.d/e:f g', 0],
      ['a`{@[:', 1],
      ['Z[Z', 2],
      ['0/9', 0],
      ['9;9', 2],
    ];
    assert.deepEqual(
      counts.map(([text]) => [text, switches(text)]),
      counts,
    );
  });

  test('is what is left between blanks', () => {
    assert.deepEqual(
      [trimmed(' ab ', 0, 4), trimmed('   x', 0, 2), trimmed('x   ', 1, 3), trimmed('ab', 0, 2), trimmed(' a ', 1, 2)],
      [
        { start: 1, end: 3 },
        { start: 2, end: 2 },
        { start: 3, end: 3 },
        { start: 0, end: 2 },
        { start: 1, end: 2 },
      ],
    );
  });
});
