import assert from 'node:assert/strict';
import { showJson, showLine, showText } from '../../../src/core/base/show-text';

suite('A text of somebody else', () => {
  const shown: [text: string, shown: string][] = [
    ['plain, über, 日本, 🟢', 'plain, über, 日本, 🟢'],
    ['a\u001B[31mb', 'a<U+001B>[31mb'],
    ['\u001B]0;title\u0007', '<U+001B>]0;title<U+0007>'],
    ['\u009B2J\u009D', '<U+009B>2J<U+009D>'],
    ['a\rb', 'a<U+000D>b'],
    ['\u0000\u0008\u000B\u000C\u007F', '<U+0000><U+0008><U+000B><U+000C><U+007F>'],
    ['a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
    ['a\u2028b\u2029c\u0085d', 'a<U+2028>b<U+2029>c<U+0085>d'],
    ['half \uD83D pair, \uDE00', 'half <U+D83D> pair, <U+DE00>'],
    ['a\u{E0049}\u{E0067}b', 'a<U+E0049><U+E0067>b'],
    [`a${'\u{E0049}'.repeat(4)}b`, 'a<U+E0049><U+E0049><U+E0049><U+E0049>b'],
    [`a${'\u{E0049}'.repeat(5)}b`, 'a<5 hidden characters>b'],
    [`a${'\u{E0049}'.repeat(57)}b`, 'a<57 hidden characters>b'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['שלום\u200F!', 'שלום\u200F!'],
  ];
  for (const [text, visible] of shown) {
    test(JSON.stringify(visible), () => assert.deepEqual([showText(text), showLine(text)], [visible, visible]));
  }

  test('keeps its lines, or is one', () => {
    assert.equal(showText('a\tb\r\nc\nd'), 'a\tb\r\nc\nd');
    assert.equal(showLine('a\tb\r\nc\nd'), 'a<U+0009>b<U+000D><U+000A>c<U+000A>d');
  });

  test('is the same data in JSON, and only what is seen stands there as it is', () => {
    const value = {
      text: '\u001B[31m\u009Bm\u202Ea\u200Fb\u2028c\u{E0041}\uFEFF\uD83D',
      kept: 'می\u200Cخواهم 👩\u200D🚀 ✔\uFE0F',
    };
    const json = showJson(value);
    assert.equal(
      json,
      '{\n  "text": "\\u001b[31m\\u009bm\\u202ea\\u200fb\\u2028c\\udb40\\udc41\\ufeff\\ud83d",\n  "kept": "می\u200Cخواهم 👩\u200D🚀 ✔\uFE0F"\n}',
    );
    assert.deepEqual(JSON.parse(json), value);
    assert.equal(showJson({ size: 1n }), '{\n  "size": "1"\n}');
  });
});
