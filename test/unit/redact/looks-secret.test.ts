import assert from 'node:assert/strict';
import { isHarmlessValue, looksSecret } from '../../../src/core/redact/looks-secret';

suite('looksSecret', () => {
  test('knows references, placeholders and calls, whatever the name', () => {
    const harmless = [
      ...['•••', '$VAR', '${VAR}', '$(cat a)', '{{ var }}', '%(var)s', '<token>', '!Ref', 'none', 'xxxx'],
      ...['env("A")', 'settings.TOKEN', '‹empty›', 'vault:team/key'],
    ];
    assert.deepEqual([...harmless, 'hunter2', 'abc def', 'sk_live_1'].filter(isHarmlessValue), harmless);
  });

  test('takes what is more than a word, and less of it where nothing but a blank stands before', () => {
    const words = [
      ...['abc12', 'abc123', 'abcd123', 'abcd1234', 'Hunter22', 'OAuth2', 'sha256', '2026-01-02', '12345', 'AbcDef'],
      ...[
        'TASK-DB-20260102-090507',
        'orders/models.py',
        'models.py:12',
        'pa$$word',
        'abc!',
        './abc123def/x',
        'abc123def.py',
        '~/a1b2c3d4',
        'well-known',
        'a.b.c',
      ],
      ...['abcdefghijklmnopqrst', 'x'.repeat(200), 'x'.repeat(201)],
    ];
    assert.deepEqual(
      words.filter((word) => looksSecret(word, false)),
      ['abc123', 'abcd123', 'abcd1234', 'Hunter22', 'pa$$word', 'x'.repeat(201)],
    );
    assert.deepEqual(
      words.filter((word) => looksSecret(word, true)),
      ['abcd1234', 'x'.repeat(201)],
    );
  });
});
