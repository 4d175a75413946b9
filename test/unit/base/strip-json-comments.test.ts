import assert from 'node:assert/strict';
import { stripJsonComments } from '../../../src/core/base/strip-json-comments';

suite('JSON with comments', () => {
  test('is JSON of the same length without them', () => {
    const texts = [
      '{"a": 1} // b',
      '// a\r\n[1]',
      '/* a\n b */{}',
      '{"a": "//b", "c": "/* d */"}',
      '[1, 2, ]',
      '{"a": 1, // b\n}',
      '[1, /* b */ /* c */ ]',
      '[",", "]"]',
      String.raw`["\",]", 1,]`,
      '[1,,]',
      '{"a": "b',
      '/* never closed',
      '[1] / 2',
      '/*/ a */ 1',
      '\uFEFF[1,\uFEFF]',
      ' ], ]',
    ];
    const told = texts.map((text) => [text, stripJsonComments(text)] as const);
    for (const [text, stripped] of told) assert.equal(stripped.length, text.length, text);
    assert.deepEqual(Object.fromEntries(told), {
      '{"a": 1} // b': '{"a": 1}     ',
      '// a\r\n[1]': '    \r\n[1]',
      '/* a\n b */{}': '    \n     {}',
      '{"a": "//b", "c": "/* d */"}': '{"a": "//b", "c": "/* d */"}',
      '[1, 2, ]': '[1, 2  ]',
      '{"a": 1, // b\n}': '{"a": 1      \n}',
      '[1, /* b */ /* c */ ]': '[1                  ]',
      '[",", "]"]': '[",", "]"]',
      '["\\",]", 1,]': '["\\",]", 1 ]',
      '[1,,]': '[1, ]',
      '{"a": "b': '{"a": "b',
      '/* never closed': '               ',
      '[1] / 2': '[1] / 2',
      '/*/ a */ 1': '         1',
      '\uFEFF[1,\uFEFF]': ' [1  ]',
      ' ], ]': ' ]  ]',
    });
  });
});
