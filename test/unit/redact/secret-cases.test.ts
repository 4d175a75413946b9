import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { languageOf } from '../../../src/core/redact/languages/language-of';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import { countRandomKeys } from '../../bench/corpus-secrets/random-keys';
import {
  hiddenHarmless,
  scoreSecrets,
  wrongPlaceholders,
  type SecretCases,
} from '../../bench/corpus-secrets/score-secrets';

const CASES = JSON.parse(readFileSync(join(__dirname, 'secret-cases.json'), 'utf8')) as SecretCases;

const LANGUAGES = [
  'python',
  'yaml',
  'dotenv',
  'ini',
  'dockerfile',
  'shellscript',
  'makefile',
  'conf',
  'json',
  'terraform',
  'html',
  'markdown',
  undefined,
];

/** What texts are made of that hold secrets, in no order that means anything. */
const PIECES = [
  ...[
    'SECRET_KEY',
    'password',
    'token: ',
    'name: ',
    'value: ',
    'kind: Secret',
    'data:',
    'ENV ',
    'export ',
    '--password ',
    'changeme',
    'abc1',
    '•••',
  ],
  ...[
    '‹placeholder›',
    '${X:-',
    '{{ x }}',
    '{x}',
    '<a>',
    '```sh',
    'postgres://',
    'u:p@h',
    'Bearer ',
    'sk_live_abcdef',
    'curl -u a:b ',
    '| ',
    '&a ',
  ],
  ...[
    '=',
    ':',
    ' ',
    '\n',
    '  ',
    '\n  - ',
    '"',
    "'",
    '`',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '\\',
    '|',
    '$',
    '*',
    '!',
    '.',
    '\r\n',
  ],
];

suite('secrets of all kinds', () => {
  test('none is left, whole or in part', () => {
    const left = scoreSecrets(CASES).flatMap(({ leaked, inPart }) => [...leaked, ...inPart]);
    assert.deepEqual(left, []);
  });

  test('and what is harmless stays whole', () => {
    assert.deepEqual(hiddenHarmless(CASES), []);
  });

  test('what only stands where a value should is called a placeholder, and all beside it stays', () => {
    assert.deepEqual(wrongPlaceholders(CASES), []);
  });

  test('a key of Django\u2019s alphabet goes in every format of lines, whatever it begins with', function () {
    this.timeout(60_000);
    assert.deepEqual(
      countRandomKeys(300).filter(({ left }) => left > 0),
      [],
    );
  });

  test('every line stays, and redacting twice is redacting once', function () {
    this.timeout(60_000);
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        const once = redactSecrets(text, language);
        assert.equal(once.split('\n').length, text.split('\n').length);
        assert.equal(redactSecrets(once, language), once);
      }),
      { numRuns: 2000 },
    );
  });

  test('the material too: redacting twice is redacting once', () => {
    const texts = [...CASES.secrets, ...CASES.harmless].map(({ ext, text }) => {
      const language = languageOf(ext);
      return { once: redactSecrets(text, language), twice: redactSecrets(redactSecrets(text, language), language) };
    });
    assert.deepEqual(
      texts.filter(({ once, twice }) => once !== twice),
      [],
    );
  });
});
