import assert from 'node:assert/strict';
import { inlineCode, joinMarkdown, linkToAddress, markdown } from '../../../../src/editor/surfaces/markdown';

suite('Markdown', () => {
  test('shows what is put in as it reads', () => {
    const title = '![x](https://a.b/c.png) <img src=x> [y](command:z) www.a.b c@d.e `f` &amp;\n# g';
    assert.equal(
      markdown`**${title}** ${3}`.toString(),
      '**\\!\\[x\\]\\(https\\:\\//a\\.b/c\\.png\\) \\<img src=x\\> \\[y\\]\\(command\\:z\\) www\\.a\\.b c@d\\.e \\`f\\` \\&amp; \\# g** 3',
    );
  });

  test('takes Markdown as it is', () => {
    assert.equal(
      markdown`- ${joinMarkdown([markdown`*a*`, 'b*', false, '', markdown``], ', ')}`.toString(),
      '- *a*, b\\*',
    );
  });

  test('keeps code in its fence', () => {
    const codes = ['shop.settings', '`', 'a``b', ' a ', '[x](command:y)\n\n# z', ' '];
    assert.deepEqual(
      codes.map((code) => inlineCode(code).toString()),
      ['`shop.settings`', '`` ` ``', '```a``b```', '`  a  `', '`[x](command:y) # z`', ''],
    );
  });

  test('keeps a link to where it leads', () => {
    assert.equal(
      linkToAddress('a](b)', 'file:///c/d%20e> <f "g"\n\u{1F600}').toString(),
      '[a\\]\\(b\\)](<file:///c/d%20e%3E%20%3Cf%20%22g%22%0A%F0%9F%98%80>)',
    );
  });
});
