import assert from 'node:assert/strict';
import { findLineValues, LINE_FORMATS } from '../../../src/core/redact/lines/find-line-values';

/** What of a text is a secret, read as that format. */
function secretsOf(format: string, text: string): string[] {
  const read = LINE_FORMATS[format];
  assert.ok(read);
  return findLineValues(text, read).secrets.map(({ start, end }) => text.slice(start, end));
}

suite('Formats of lines', () => {
  const LINES = {
    plain: 'DB_PASSWORD=k3Jx9Qz7',
    spaced: 'DB_PASSWORD = k3Jx9Qz7',
    colon: 'DB_PASSWORD: k3Jx9Qz7',
    blank: 'db_password k3Jx9Qz7',
    words: 'DB_PASSWORD=k3Jx9Qz7 more',
    ended: 'DB_PASSWORD=k3Jx9Qz7;',
    hash: '# DB_PASSWORD=k3Jx9Qz7',
    semicolon: '; DB_PASSWORD=k3Jx9Qz7',
    exclamation: '! DB_PASSWORD=k3Jx9Qz7',
    indented: 'DB_PASSWORD =\n  k3Jx9Qz7\n  Vb2Nm8Lp',
    led: 'ENV DB_PASSWORD k3Jx9Qz7',
  };
  /** What is a secret in them; what is not named here is none. */
  const EXPECTED: Record<string, Partial<Record<keyof typeof LINES, string>>> = {
    dotenv: {
      colon: 'k3Jx9Qz7',
      ended: 'k3Jx9Qz7;',
      hash: 'k3Jx9Qz7',
      led: 'k3Jx9Qz7',
      plain: 'k3Jx9Qz7',
      spaced: 'k3Jx9Qz7',
      words: 'k3Jx9Qz7 more',
    },
    ini: {
      colon: 'k3Jx9Qz7',
      ended: 'k3Jx9Qz7;',
      hash: 'k3Jx9Qz7',
      indented: 'k3Jx9Qz7 | Vb2Nm8Lp',
      led: 'k3Jx9Qz7',
      plain: 'k3Jx9Qz7',
      semicolon: 'k3Jx9Qz7',
      spaced: 'k3Jx9Qz7',
      words: 'k3Jx9Qz7 more',
    },
    properties: {
      blank: 'k3Jx9Qz7',
      colon: 'k3Jx9Qz7',
      ended: 'k3Jx9Qz7;',
      exclamation: 'k3Jx9Qz7',
      hash: 'k3Jx9Qz7',
      led: 'k3Jx9Qz7',
      plain: 'k3Jx9Qz7',
      spaced: 'k3Jx9Qz7',
      words: 'k3Jx9Qz7 more',
    },
    conf: {
      blank: 'k3Jx9Qz7',
      colon: 'k3Jx9Qz7',
      ended: 'k3Jx9Qz7',
      hash: 'k3Jx9Qz7',
      led: 'k3Jx9Qz7',
      plain: 'k3Jx9Qz7',
      spaced: 'k3Jx9Qz7',
      words: 'k3Jx9Qz7 more',
    },
    makefile: {
      ended: 'k3Jx9Qz7;',
      hash: 'k3Jx9Qz7',
      led: 'k3Jx9Qz7',
      plain: 'k3Jx9Qz7',
      spaced: 'k3Jx9Qz7',
      words: 'k3Jx9Qz7 more',
    },
    dockerfile: { ended: 'k3Jx9Qz7', hash: 'k3Jx9Qz7', led: 'k3Jx9Qz7', plain: 'k3Jx9Qz7', words: 'k3Jx9Qz7' },
    shellscript: { ended: 'k3Jx9Qz7', hash: 'k3Jx9Qz7', led: 'k3Jx9Qz7', plain: 'k3Jx9Qz7', words: 'k3Jx9Qz7' },
    unknown: { ended: 'k3Jx9Qz7;', led: 'k3Jx9Qz7', plain: 'k3Jx9Qz7', words: 'k3Jx9Qz7 more' },
    inline: { ended: 'k3Jx9Qz7', led: 'k3Jx9Qz7', plain: 'k3Jx9Qz7', words: 'k3Jx9Qz7' },
  };
  for (const [format, expected] of Object.entries(EXPECTED)) {
    test(format, () => {
      const told = Object.entries(LINES).map(([name, line]) => [name, secretsOf(format, line).join(' | ')]);
      assert.deepEqual(Object.fromEntries(told.filter(([, secret]) => secret !== '')), expected);
    });
  }
});
