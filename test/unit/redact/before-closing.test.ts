import assert from 'node:assert/strict';
import { redactText } from '../../../src/core/redact/redact-text';

const S = 'closing-fake-K81z';

suite('beforeClosing', () => {
  for (const [written, shown = written.replace(S, '•••')] of [
    [`Rotate it (password=${S})`],
    [`Rotate it (password=${S}). Then go on`],
    [`- [ ] Rotate (password=${S}), then (b)`],
    [`Rotate [see (password=${S})]: now`],
    [`Rotate {token=${S}}`],
    [`“password=${S}”`],
    [`„password=${S}“`],
    [`<password=${S}>`],
    [`‹password=${S}›`],
    [`「password=${S}」`],
    [`((({(password=${S}))`],
    [`(((((password=${S}))))`, '(((((password=•••)))'],
    [`«password=${S}»`],
    [`（password=${S}）`],
    [`**password=${S}**`],
    [`+++\ntitle = "Rotate it (password=${S})"\n+++\n`],
    [`{"title": "Rotate (password=${S}) soon"}`],
    [`(export PGPASSWORD=${S})`],
    // A bracket that nothing has opened before it is a part of the key.
    ...[')', ']', '}', '>', '）', '”', '“', '»', '›', '」', '**'].map(
      (close) => [`a password=${S}${close}`, 'a password=•••'] as const,
    ),
    // So far back it is looked for what opens.
    [`(${'a'.repeat(289)} password=${S})`],
    [`(${'a'.repeat(290)} password=${S})`, `(${'a'.repeat(290)} password=•••`],
    [`(a) password=${S})`, '(a) password=•••'],
    [`(password=9(b)${S})`, '(password=•••)'],
  ] as const) {
    test(written, () => assert.equal(redactText(written), shown));
  }
});
