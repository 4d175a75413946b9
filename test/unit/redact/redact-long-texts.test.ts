import { redactSecrets } from '../../../src/core/redact/redact-secrets';

suite('redactSecrets, of long texts', () => {
  test('answers in time whatever the text is made of', function () {
    this.timeout(60_000);
    for (const piece of [
      "'",
      "\\'",
      '"',
      '"""',
      '`',
      'SECRET_KEY=',
      'password: |\n',
      '(',
      '://',
      'a@',
      'key="',
      '\n',
      'get("token", ',
      'password:$a;',
      'password:a.b;',
      'password:[];',
      'TOKEN=$(a ',
      'zip((',
      '{token:',
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\nabcdefghijklmnop\n',
      'mysql -ppassword ',
    ]) {
      redactSecrets(piece.repeat(100_000 / piece.length));
      redactSecrets(`+${piece}\n`.repeat(20_000 / piece.length), 'diff');
    }
  });
});
