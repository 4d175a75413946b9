import { strict as assert } from 'node:assert';
import { splitDiff } from '../../../../src/core/redact/languages/split-diff';

const DIFF = [
  'diff --git a/.env b/.env',
  '--- a/.env',
  '+++ b/.env',
  '@@ -1,2 +1,2 @@',
  ' DEBUG=1',
  '-SECRET_KEY=old',
  '+SECRET_KEY=new',
  '@@ -9 +9 @@ x',
  '+A=1',
  '--- a/shop/old.py',
  '+++ /dev/null',
  '@@ -1 +0,0 @@',
  '-x = 1',
  '\\ No newline at end of file',
  '',
].join('\n');

suite('splitDiff', () => {
  test('each hunk is in the language of the file that its header names', () => {
    assert.deepEqual(
      splitDiff(DIFF).map(({ text, language }) => ({ text, language })),
      [
        { text: 'DEBUG=1\nSECRET_KEY=old\nSECRET_KEY=new\n', language: 'dotenv' },
        { text: 'A=1\n', language: 'dotenv' },
        { text: 'x = 1\n', language: 'python' },
      ],
    );
  });

  test('an offset of a hunk is told as one of the diff', () => {
    const [first] = splitDiff(DIFF);
    const at = first?.text.indexOf('new') ?? -1;
    assert.equal(first?.offsetOf(at), DIFF.indexOf('new'));
  });

  test('without headers it is of no language', () => {
    assert.deepEqual(
      splitDiff('-a = 1\n+a = 2\n').map(({ text, language }) => ({ text, language })),
      [{ text: 'a = 1\na = 2\n', language: undefined }],
    );
  });
});
