import assert from 'node:assert/strict';
import { blankFrontMatter, blankTitle, renderItem, renderTask } from '../../../../src/editor/reading/render-task';

const render = (text: string, items: [number, boolean][] = [], canTick = true) =>
  renderTask(text, { items: new Map(items), canTick, isPlace: (word) => word === 'orders/models.py:3' });

suite('A task log rendered to be read', () => {
  for (const [name, text, html] of [
    ['Markdown', '## A\n\n*b* **c**', '<h2>A</h2>\n<p><em>b</em> <strong>c</strong></p>\n'],
    ['markup is text', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
    ['an event is text', 'a <img src=x onerror="b">', '<p>a &lt;img src=x onerror=&quot;b&quot;&gt;</p>\n'],
    ['a script for a link is text', '[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>\n'],
    ['a picture is its description', '![what](https://example.org/a.png)', '<p>what</p>\n'],
    [
      'a link leads nowhere by itself',
      '[a](https://example.org/?a="b)',
      '<p><a href="#" data-address="https://example.org/?a=%22b" title="https://example.org/?a=%22b">a</a></p>\n',
    ],
    [
      'a command is no more than an address',
      '[a](command:evil)',
      '<p><a href="#" data-address="command:evil" title="command:evil">a</a></p>\n',
    ],
    [
      'a place opens',
      '`orders/models.py:3` `x`',
      '<p><a href="#" data-address="#place:orders/models.py:3" title="#place:orders/models.py:3"><code>orders/models.py:3</code></a> <code>x</code></p>\n',
    ],
  ] as const)
    test(name, () => assert.equal(render(text), html));

  test('one item alone has its code, its links to places and no markup either', () => {
    const parts = { items: new Map(), canTick: true, isPlace: (word: string) => word === 'a.py:3' };
    assert.equal(
      renderItem('`makemigrations --check` at `a.py:3` finds **nothing** <b>', parts),
      '<code>makemigrations --check</code> at <a href="#" data-address="#place:a.py:3" title="#place:a.py:3"><code>a.py:3</code></a> finds <strong>nothing</strong> &lt;b&gt;',
    );
  });

  test('items are boxes with their lines, their text is text in the name, too', () => {
    assert.equal(
      render('- [x] **a**\n- [ ] b "c" <d>\n- e', [
        [1, true],
        [2, false],
      ]),
      `<ul>
<li><input type="checkbox" data-line="1" aria-label="**a**" checked> <strong>a</strong></li>
<li><input type="checkbox" data-line="2" aria-label="b &quot;c&quot; &lt;d&gt;"> b &quot;c&quot; &lt;d&gt;</li>
<li>e</li>
</ul>
`,
    );
  });

  test('where nothing is written, no box can be ticked', () => {
    assert.match(render('- [ ] a', [[1, false]], false), /data-line="1" aria-label="a" disabled>/);
  });

  for (const [text, blank] of [
    ['\n# A b \n\nc', '\n\n\nc'],
    ['# A\n', '# A\n'],
    ['c\n# A b', 'c\n# A b'],
    ['', ''],
  ] as const)
    test(`${JSON.stringify(text)} under the title "A b"`, () => assert.equal(blankTitle(text, 'A b'), blank));

  for (const [name, text, blank] of [
    ['TOML', '+++\na = 1\n+++\nb\n', '\n\n\nb\n'],
    ['YAML, with CRLF', '---\r\na: 1\r\n---\r\nb', '\n\n\nb'],
    ['none', '# a\n---\nb', '# a\n---\nb'],
    ['one that is never closed', '+++\na = 1', '+++\na = 1'],
  ] as const)
    test(`lines keep their numbers without a front matter: ${name}`, () => assert.equal(blankFrontMatter(text), blank));
});
