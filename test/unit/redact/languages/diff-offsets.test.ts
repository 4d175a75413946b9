import assert from 'node:assert/strict';
import { splitDiff } from '../../../../src/core/redact/languages/split-diff';

const DIFF = [
  '--- a/shop/old.py',
  '+++ b/shop/new.py',
  '@@ -1,6 +1,6 @@',
  ' a = 1',
  '-b = 2',
  '+b = 3',
  '',
  ' c = 4',
  'd = 5',
  '@@ -20 +20 @@',
  '+e = 6',
].join('\n');

suite('The offsets of a hunk', () => {
  test('are those of the same characters in the diff, from the first to the one behind the last', () => {
    for (const { text, offsetOf } of splitDiff(DIFF)) {
      assert.equal([...text].map((_, offset) => DIFF[offsetOf(offset)]).join(''), text);
    }
    const [first, second] = splitDiff(DIFF);
    assert.equal(first?.text, 'a = 1\nb = 2\nb = 3\n\nc = 4\nd = 5\n');
    assert.equal(DIFF.slice(0, first.offsetOf(first.text.length)).split('\n').length, 10);
    assert.equal(second?.text, 'e = 6');
    assert.equal(second.offsetOf(5), DIFF.length);
  });

  test('begin at 0 where the diff has no header', () => {
    const [hunk] = splitDiff('a = 1');
    assert.deepEqual([hunk?.text, hunk?.offsetOf(0), hunk?.offsetOf(4)], ['a = 1', 0, 4]);
  });

  test('are of the language of a file that is gone, and of one without the letters of git', () => {
    const languagesOf = (diff: string): unknown => splitDiff(diff).map(({ text, language }) => [text, language]);
    assert.deepEqual(languagesOf('--- .env\n+++ .env\n-A=1\n'), [['A=1\n', 'dotenv']]);
    assert.deepEqual(languagesOf('--- a/.env\n+++ /dev/null\n-A=1\n'), [['A=1\n', 'dotenv']]);
    assert.deepEqual(languagesOf('--- /dev/null\n+++ b/x.py\n+A=1\n'), [['A=1\n', 'python']]);
  });
});
