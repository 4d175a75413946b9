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
    exported: 'export DB_PASSWORD=k3Jx9Qz7',
    unit: 'Environment="DB_PASSWORD=k3Jx9Qz7"',
    argument: '-e DB_PASSWORD=k3Jx9Qz7 postgres',
    quoted: 'DB_PASSWORD="k3Jx9Qz7" # db',
    operator: 'DB_PASSWORD := k3Jx9Qz7',
    compared: 'DB_PASSWORD== k3Jx9Qz7',
  };
  test('have their own signs for names, values and remarks', () => {
    const told = Object.keys(LINE_FORMATS).map((format) => {
      const found = Object.entries(LINES).map(([name, line]) => [name, secretsOf(format, line).join(' | ')]);
      return [format, Object.fromEntries(found.filter(([, secret]) => secret !== ''))] as const;
    });
    assert.deepEqual(Object.fromEntries(told), {
      dotenv: {
        plain: 'k3Jx9Qz7',
        spaced: 'k3Jx9Qz7',
        colon: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7;',
        hash: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
        operator: 'k3Jx9Qz7',
      },
      ini: {
        plain: 'k3Jx9Qz7',
        spaced: 'k3Jx9Qz7',
        colon: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7;',
        hash: 'k3Jx9Qz7',
        semicolon: 'k3Jx9Qz7',
        indented: 'k3Jx9Qz7 | Vb2Nm8Lp',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
        operator: 'k3Jx9Qz7',
      },
      properties: {
        plain: 'k3Jx9Qz7',
        spaced: 'k3Jx9Qz7',
        colon: 'k3Jx9Qz7',
        blank: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7;',
        hash: 'k3Jx9Qz7',
        exclamation: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
        operator: 'k3Jx9Qz7',
      },
      conf: {
        plain: 'k3Jx9Qz7',
        spaced: 'k3Jx9Qz7',
        colon: 'k3Jx9Qz7',
        blank: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7',
        hash: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
        operator: 'k3Jx9Qz7',
      },
      makefile: {
        plain: 'k3Jx9Qz7',
        spaced: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7;',
        hash: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
        operator: 'k3Jx9Qz7',
      },
      dockerfile: {
        plain: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7',
        ended: 'k3Jx9Qz7',
        hash: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
      },
      shellscript: {
        plain: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7',
        ended: 'k3Jx9Qz7',
        hash: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
      },
      unknown: {
        plain: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7 more',
        ended: 'k3Jx9Qz7;',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
      },
      inline: {
        plain: 'k3Jx9Qz7',
        words: 'k3Jx9Qz7',
        ended: 'k3Jx9Qz7',
        led: 'k3Jx9Qz7',
        exported: 'k3Jx9Qz7',
        unit: 'k3Jx9Qz7',
        argument: 'k3Jx9Qz7',
        quoted: 'k3Jx9Qz7',
      },
    });
  });
});
