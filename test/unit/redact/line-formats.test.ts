import assert from 'node:assert/strict';
import { findLineValues, LINE_FORMATS } from '../../../src/core/redact/lines/find-line-values';

/** What of a text is a secret, read as that format. */
function secretsOf(format: string, text: string): string[] {
  const read = LINE_FORMATS[format];
  assert.ok(read);
  return findLineValues(text, read).secrets.map(({ start, end }) => text.slice(start, end));
}

const ALL = 'dotenv ini properties conf makefile dockerfile shellscript unknown inline';

suite('Formats of lines', () => {
  /** A line, and what of it is a secret to which formats. */
  const cases: [line: string, found: Record<string, string>][] = [
    ['DB_PASSWORD=k3Jx9Qz7', { k3Jx9Qz7: ALL }],
    ['DB_PASSWORD = k3Jx9Qz7', { k3Jx9Qz7: 'dotenv ini properties conf makefile' }],
    ['DB_PASSWORD: k3Jx9Qz7', { k3Jx9Qz7: 'dotenv ini properties conf' }],
    ['db_password k3Jx9Qz7', { k3Jx9Qz7: 'properties conf' }],
    [
      'DB_PASSWORD=k3Jx9Qz7 more',
      { 'k3Jx9Qz7 more': 'dotenv ini properties conf makefile unknown', k3Jx9Qz7: 'dockerfile shellscript inline' },
    ],
    [
      'DB_PASSWORD=k3Jx9Qz7;',
      { 'k3Jx9Qz7;': 'dotenv ini properties makefile unknown', k3Jx9Qz7: 'conf dockerfile shellscript inline' },
    ],
    ['# DB_PASSWORD=k3Jx9Qz7', { k3Jx9Qz7: 'dotenv ini properties conf makefile dockerfile shellscript' }],
    ['db_password two words', { 'two words': 'properties conf' }],
    ['# db_password two words', {}],
    ['db_password', {}],
    ['db_password"hunter22"', {}],
    ['; DB_PASSWORD=k3Jx9Qz7', { k3Jx9Qz7: 'ini' }],
    ['! DB_PASSWORD=k3Jx9Qz7', { k3Jx9Qz7: 'properties' }],
    ['DB_PASSWORD =\n  k3Jx9Qz7\n  Vb2Nm8Lp', { 'k3Jx9Qz7 | Vb2Nm8Lp': 'ini' }],
    ['ENV DB_PASSWORD k3Jx9Qz7', { k3Jx9Qz7: ALL }],
    ['export DB_PASSWORD=k3Jx9Qz7', { k3Jx9Qz7: ALL }],
    ['Environment="DB_PASSWORD=k3Jx9Qz7"', { k3Jx9Qz7: ALL }],
    ['-e DB_PASSWORD=k3Jx9Qz7 postgres', { k3Jx9Qz7: ALL }],
    ['DB_PASSWORD="k3Jx9Qz7" # db', { k3Jx9Qz7: ALL }],
    ['DB_PASSWORD := k3Jx9Qz7', { k3Jx9Qz7: 'dotenv ini properties conf makefile' }],
    ['DB_PASSWORD== k3Jx9Qz7', {}],
  ];
  for (const [line, found] of cases)
    test(`say of ${JSON.stringify(line)} what is secret`, () => {
      const told: Record<string, string> = {};
      for (const format of Object.keys(LINE_FORMATS)) {
        const secret = secretsOf(format, line).join(' | ');
        if (secret !== '') told[secret] = secret in told ? `${told[secret]} ${format}` : format;
      }
      assert.deepEqual(told, found);
    });
});
