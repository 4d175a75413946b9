import assert from 'node:assert/strict';
import { oneLine, plainText } from '../../../../src/editor/surfaces/plain-text';

suite('Plain text', () => {
  test('has no link to a command, and no icon', () => {
    assert.equal(
      plainText('[Open](command:shell "x") $(flame) $5 (a) f[0](1)'),
      '[Open]\u2060(command:shell "x") $\u2060(flame) $5 (a) f[0]\u2060(1)',
    );
  });

  test('is one line without escapes', () => {
    assert.equal(
      oneLine('a\r\n\tb\u2028c \u001b]8;;https://x\u0007d\u009b31m\0'),
      'a b c \uFFFD]8;;https://x\uFFFDd\uFFFD31m\uFFFD',
    );
  });

  test('reads in the order in which it is written', () => {
    assert.equal(oneLine('gepj.\u202Eexe \u2066a\u2069'), 'gepj.\uFFFDexe \uFFFDa\uFFFD');
  });

  test('hides nothing in tag characters', () => {
    assert.equal(oneLine('Ship\u{E0069}\u{E0067}\u{E006E} it \u{1F3F4}\u{E0069}'), 'Ship\uFFFD it \u{1F3F4}\uFFFD');
  });

  test('leaves Persian, Hebrew and emoji alone', () => {
    const texts = ['می‌خواهم', 'שלום\u200F!', '👩‍👩‍👧', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'];
    assert.deepEqual(texts.map(plainText), texts);
  });
});
