import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { extendMarkdownIt } from '../../../../src/editor/preview/extend-markdown-it';
import type { MarkdownIt } from '../../../../src/editor/preview/markdown-it';

// As VS Code makes it; the package has no types of its own.
type Create = (options: { html: boolean }) => MarkdownIt & { render(text: string): string };
const create = createRequire(__filename)('markdown-it') as Create;
const preview = (text: string): string => extendMarkdownIt(create({ html: true })).render(text);

const ITEM =
  '<li class="task-list-item" style="list-style-type: none"><input class="task-list-item-checkbox" ' +
  'style="margin: 0 0.4em 0 -1.4em; vertical-align: middle" type="checkbox" disabled';

suite('The preview of a task log', () => {
  test('shows the front matter as TOML, and boxes as boxes', () => {
    const log = '+++\nid = "TASK-1"\n\n# <b>\n+++\n\n# One\n\n- [ ] Measure <i>it</i>\n- [x] Write **it** 📣\n    1. [X] down\n- [~] Under way\n- [ ]nothing\n';
    assert.equal(
      preview(log),
      '<pre><code class="language-toml">id = &quot;TASK-1&quot;\n\n# &lt;b&gt;\n</code></pre>\n' +
        '<h1>One</h1>\n<ul>\n' +
        `${ITEM}> Measure <i>it</i></li>\n` +
        `${ITEM} checked> Write <strong>it</strong> 📣\n<ol>\n` +
        `${ITEM} checked> down</li>\n</ol>\n</li>\n` +
        '<li>[~] Under way</li>\n<li>[ ]nothing</li>\n</ul>\n',
    );
  });

  test('takes Windows lines, spaces behind the marks, and nothing between them', () => {
    assert.equal(preview('+++ \r\nid = "x"\r\n+++\t\r\nText\r\n'), '<pre><code class="language-toml">id = &quot;x&quot;\n</code></pre>\n<p>Text</p>\n');
    assert.equal(preview('+++\n+++\n'), '<pre><code class="language-toml"></code></pre>\n');
  });

  test('leaves every other document as it is', () => {
    for (const text of ['# One\n\n- [ ] Box\n', '\n+++\nid = 1\n+++\n- [x] Box\n', '> +++\n> id = 1\n> +++\n', '+++\nnever closed\n\n- [ ] Box\n', '++++\na\n++++\n', ' +++\na\n+++\n', ''])
      assert.equal(preview(text), create({ html: true }).render(text), text);
  });
});
