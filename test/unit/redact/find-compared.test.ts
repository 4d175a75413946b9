import assert from 'node:assert/strict';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';

const S = 'hunter2-Qx9';

suite('A secret that is compared', () => {
  for (const text of [
    `compare_digest("${S}", settings.SECRET_KEY)`,
    `compare_digest(settings.SECRET_KEY, "${S}")`,
    `compare_digest(\n    request.headers["X-Api-Key"],\n    "${S}",\n)`,
    `compare_digest(get_token(), "${S}")`,
    `compare_digest(get(name)["token"], "${S}")`,
    `assertEqual(user.password, "${S}")`,
    `self.assertEqual("${S}", user.password)`,
    `"${S}" == settings.SECRET_KEY`,
    `"${S}" === config.apiKey`,
    `"${S}" != request.headers["x-api-key"]`,
    `"${S}" !== get_token()`,
    `f("${S}" == token)`,
    `["${S}" == token]`,
    `if "${S}" == settings.SECRET_KEY and name:`,
    `x = y if "${S}" == settings.SECRET_KEY else z`,
    `expect(user.password).toBe("${S}")`,
    `expect(user.password).not.toEqual("${S}")`,
    `expect(headers['x-api-key']).toBe("${S}")`,
    `expect("${S}").toBe(user.password)`,
    `expect(user.password).to.equal("${S}")`,
  ]) {
    test(`goes: ${text}`, () => {
      for (const language of ['python', 'typescript'])
        assert.equal(redactSecrets(text, language), text.replace(S, '•••'), language);
    });
  }

  for (const text of [
    `assertEqual(response.status, "${S}")`,
    `"${S}" = settings.SECRET_KEY`,
    `"${S}" == name`,
    `if "${S}" == name and settings.SECRET_KEY:`,
    `expect(user.password).toHaveLength("${S}")`,
    'expect(user.password)',
    `expect(user.name).toBe("${S}")`,
  ]) {
    test(`stays: ${text}`, () => {
      for (const language of ['python', 'typescript']) assert.equal(redactSecrets(text, language), text, language);
    });
  }
});
