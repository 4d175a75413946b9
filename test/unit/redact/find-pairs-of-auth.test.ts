import assert from 'node:assert/strict';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import { redactText } from '../../../src/core/redact/redact-text';

suite('findPairsOfAuth', () => {
  for (const [text, shown] of [
    ['auth: ["u","pairtext-fake-1"]', 'auth: ["u","•••"]'],
    ['auth=("bob","pairtext-fake-2")', 'auth=("bob","•••")'],
    ['- 2026-11-28: Sent back: auth: ["u", "pairtext-fake-3"]', '- 2026-11-28: Sent back: auth: ["u", "•••"]'],
    ['Call it with proxy_auth = (user, "pairtext-fake-4"), twice.', 'Call it with proxy_auth = (user, "•••"), twice.'],
    ['auth: ["basic", "token"]', 'auth: ["basic", "token"]'],
    ['It is for OAuth (see docs, chapter 2)', 'It is for OAuth (see docs, chapter 2)'],
  ] as const) {
    test(text, () => assert.equal(redactText(text), shown));
  }

  const secret = 'pairform-fake-5x';
  const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
  for (const [language, form] of [
    ['toml', 'NAME = ["u", "SECRET"]'],
    ['toml', "NAME = ['u', 'SECRET'] # kept"],
    ['toml', 'NAME = [\n  "u",\n  "SECRET",\n]'],
    ['toml', 'NAME = [["u", "SECRET"], ["v", "SECRET"]]'],
    ['toml', 'NAME = { user = "u", password = "SECRET" }'],
    ['yaml', 'NAME: ["u", "SECRET"]'],
    ['yaml', 'NAME: [u, SECRET]'],
    ['yaml', 'x:\n  NAME: [u,\n    SECRET]'],
    ['yaml', 'NAME:\n  - u\n  - SECRET\nother: 1'],
    ['yaml', 'NAME: # kept\n- "u"\n- "SECRET" # kept'],
    ['json', '{"NAME": ["u", "SECRET"]}'],
    ['json', '{"NAME": [\n  "u",\n  "SECRET"\n]}'],
    ['python', 'NAME = ("u", "SECRET")'],
    ['python', 'NAME = (\n    "u",\n    "SECRET",\n)'],
    ['python', 'NAME = "u", "SECRET"'],
    ['python', 'self.NAME = ["u", "SECRET"]'],
    ['python', 'get(url, NAME=("u", "SECRET"))'],
  ] as const) {
    test(`${language}: ${form}`, () => {
      const surroundings = [
        (text: string) => `Look:\n\n${text}\n`,
        (text: string) => fenced(language, text),
        (text: string) => (language === 'toml' ? `+++\n${text}\n+++\n` : `---\n${text}\n---\n`),
      ];
      for (const name of ['auth', 'basic_auth', 'proxyAuth', 'AUTH', 'credentials', 'login']) {
        const written = form.replace('NAME', name).replaceAll('SECRET', secret);
        const redacted = [
          redactSecrets(written, language),
          ...surroundings.map((around) => redactText(around(written))),
        ];
        assert.deepEqual(
          redacted.filter((text) => text.includes(secret)),
          [],
        );
      }
      const shown = form.replace('NAME', 'auth');
      assert.equal(redactText(shown.replaceAll('SECRET', secret)), shown.replaceAll('SECRET', '•••'));
    });
  }

  for (const [language, text] of [
    ['python', 'auth = (user, password)'],
    ['python', "CREDENTIALS = ('client_id', 'client_secret')"],
    ['python', "AUTHENTICATION_BACKENDS = ['axes.backends.AxesBackend', 'django.contrib.auth.backends.ModelBackend']"],
    ['python', 'login = "read", "write"'],
    ['yaml', 'auth: [basic, token]'],
    ['yaml', 'auth:\n  - ldap\n  - oauth2'],
    ['yaml', 'auth:\n  - one\n  - two\n  - three'],
    ['yaml', 'auth:\n  - user: ada\n  - user: bob'],
    ['json', '{"login": ["ada", "bob"]}'],
  ] as const)
    test(`nothing goes of ${text}`, () => assert.equal(redactSecrets(text, language), text));
});
