import assert from 'node:assert/strict';
import { blockAt } from '../../../../../../src/core/hand-over/gather/place/blocks/block-at';

/** Lines that say nothing, and make a file or a block a long one. */
function filler(count: number, text = ''): string {
  return `${text}\n`.repeat(count);
}

/** What is quoted for the line that has a mark: its text. */
function blockOf(path: string, text: string, mark = '◆'): string {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(mark)) + 1;
  const [from, to] = blockAt(path, text, line);
  return lines.slice(from, to + 1).join('\n');
}

suite('What a line stands in', () => {
  const cases: [what: string, path: string, before: string, block: string, after: string][] = [
    [
      'a class of Python that is nothing of Django’s own',
      'shop/filters.py',
      'import filters\n\n\n',
      'class BookFilter(filters.FilterSet):\n    title = filters.Char()  # ◆\n    year = filters.Number()',
      '\n\n\nclass Other:\n    pass\n',
    ],
    [
      'a function with its decorators, from a decorator',
      'shop/prices.py',
      'A = 1\n\n\n',
      '@lru_cache  # ◆\n@logged\ndef net(price):\n    return price / 1.07',
      '\n\n\ndef gross(price):\n    return price\n',
    ],
    [
      'a long class from its head',
      'shop/filters.py',
      'A = 1\n\n\n',
      `class Long:  # ◆\n${filler(59, '    a = 1').trimEnd()}`,
      `\n${filler(20, '    b = 1')}`,
    ],
    [
      'the lines around one of a long function, none of its neighbours',
      'shop/prices.py',
      'def other():\n    return 1\n\n\n',
      `def long():\n    a = 1\n    b = 1  # ◆\n${filler(15, '    c = 1').trimEnd()}`,
      `\n${filler(80, '    d = 1')}`,
    ],
    ['a constant over its lines', 'shop/lists.py', 'A = 1\n', 'KINDS = [\n    "a",  # ◆\n]', '\nB = 2\n'],
    [
      'a form of a template',
      'shop/templates/cart.html',
      `<div>\n${filler(30, '<p></p>')}`,
      '<form method="post"\n      action="{% url \'pay\' %}">\n  {% csrf_token %}\n  <input name="code"> ◆\n  <p>Pay</p>\n</form>',
      `\n${filler(30, '<p></p>')}</div>\n`,
    ],
    [
      'the part of a page that has a state of its own, not what in it is smaller',
      'shop/templates/cart.html',
      `<div>\n${filler(40, '<p></p>')}`,
      '<section x-data="{ open: false }">\n  <div>\n    <button @click="open = !open">◆</button>\n  </div>\n</section>',
      `\n${filler(40, '<p></p>')}</div>\n`,
    ],
    [
      'a block of a template that is no whole page',
      'shop/templates/cart.html',
      `{% extends "base.html" %}\n{% include "a.html" %}\n{% block body %}\n${filler(60, '<p></p>')}`,
      '{% for item in items %}\n  <li>{{ item }}</li> ◆\n{% empty %}\n  <li>None</li>\n{% endfor %}',
      `\n${filler(60, '<p></p>')}{% endblock body %}\n`,
    ],
    [
      'a script of a template; what looks like markup in it is none',
      'shop/templates/cart.html',
      `<div>\n${filler(20, '<p></p>')}`,
      '<script>\n  const row = "<form>";\n  pay("◆");\n</script>',
      `\n${filler(20, '<p></p>')}</div>\n`,
    ],
    [
      'a function of a long script in a template',
      'shop/templates/cart.html',
      `<script>\n${filler(60, '  a();')}`,
      '  function pay(code) {\n    // {\n    send(code); // ◆\n  }',
      `\n${filler(60, '  b();')}</script>\n`,
    ],
    [
      'small elements whole where only a page is around',
      'shop/templates/cart.html',
      `<main>\n${filler(60, '<br>')}`,
      `<p>\n  first\n</p>\n${filler(7, '<br>')}<hr> ◆\n${filler(6, '<br>')}<ul>\n  <li>\n  </li>\n</ul>`,
      `\n${filler(60, '<br>')}</main>\n`,
    ],
    [
      'a component with its parameters on lines of their own',
      'ui/Cart.jsx',
      `import React from 'react';\n${filler(20)}`,
      "export function Cart({\n  items,\n  onPay,\n}) {\n  const text = 'it\\'s } { ◆';\n  return <ul>{items.map((one) => one.name)}</ul>;\n}",
      `\n${filler(20, "import './a';")}`,
    ],
    [
      'an arrow function',
      'ui/cart.ts',
      `const a = 1;\n${filler(20)}`,
      'const pay = async (\n  code: string,\n): Promise<void> => {\n  await send(code); // ◆\n};',
      `\n${filler(20)}const b = 2;\n`,
    ],
    [
      'a rule with all its selectors',
      'ui/cart.scss',
      `a { color: red }\n${filler(20)}`,
      '.cart,\n.cart:hover,\n.basket {\n  color: blue; /* } */\n  &:focus { color: green } /* ◆ */\n}',
      `\n${filler(20)}b { color: red }\n`,
    ],
    [
      'a stage of an image',
      'Dockerfile',
      'FROM node AS ui\nRUN npm ci\n\n# The program itself.\n',
      'FROM python:3.13 AS app\nCOPY . .\nRUN pip install . ◆\nCMD ["run"]',
      '\n\n# To try it.\nFROM app AS dev\nRUN pip install ipdb\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
    ],
    [
      'a long instruction of a long stage, with its comments',
      'docker/app.Dockerfile',
      `FROM python\n${filler(40, 'COPY a b')}`,
      '# What is needed to build.\nRUN apt-get update \\\n  && apt-get install -y \\\n    # for images\n    libjpeg ◆ \\\n    zlib1g \\\n    a \\\n    b \\\n    c',
      `\n${filler(40, 'COPY c d')}`,
    ],
    [
      'a service',
      'compose.yaml',
      'services:\n  db:\n    image: postgres\n\n',
      '  web:\n    build: .\n    environment:\n      - DEBUG=1 # ◆\n    ports:\n      - "80:80"',
      `\n\n  worker:\n    build: .\n${filler(20)}`,
    ],
    [
      'a job of a pipeline',
      '.github/workflows/ci.yml',
      'on: push\njobs:\n  lint:\n    runs-on: ubuntu\n\n',
      '  test:\n    runs-on: ubuntu\n    steps:\n      - uses: checkout\n      - run: pytest ◆',
      `\n\n  deploy:\n    runs-on: ubuntu\n${filler(20)}`,
    ],
    [
      'a step of a long job',
      '.github/workflows/ci.yml',
      `jobs:\n  test:\n    steps:\n${filler(40, '      - uses: a')}`,
      '      - name: Test\n        run: |\n          pytest ◆\n          coverage report',
      `\n${filler(40, '      - uses: b')}`,
    ],
    [
      'what a server does at an address, of a long server',
      'nginx/site.conf',
      `http {\n  server {\n${filler(50, '    listen 80;')}`,
      '    location /static/ {\n      alias /srv/static/; # ◆\n      expires 1y;\n    }',
      `\n${filler(20, '    listen 81;')}  }\n}\n`,
    ],
    [
      'a directive of a long block, with the small blocks beside it whole',
      'nginx/site.conf',
      `http {\n${filler(30, '  gzip on;')}`,
      `  map $a $b {\n    default 1;\n    two 2;\n  }\n${filler(5, '  gzip on;')}  limit_req_zone $b; # ◆\n${filler(7, '  gzip on;')}  upstream app {\n    server a;\n    server b;\n  }`,
      `\n${filler(30, '  gzip off;')}}\n`,
    ],
    [
      'a section',
      'setup.cfg',
      `[a]\nx = 1\n${filler(20, 'y = 1')}`,
      '[flake8]\nignore =\n  E501 ◆\nexclude = migrations',
      '\n\n# Of another tool.\n[isort]\nprofile = black\n',
    ],
    [
      'a target',
      'Makefile',
      `all: build\n${filler(20, '\techo')}\n`,
      'deploy: build\n\tssh host ◆\n\tscp a b',
      '\n\nclean:\n\trm -r dist\n',
    ],
    [
      'the lines around where there is nothing else',
      'scripts/run.sh',
      `#!/bin/sh\n${filler(20, 'a')}`,
      `${filler(8, 'b')}run ◆\n${filler(8, 'c').trimEnd()}`,
      `\n${filler(20, 'd')}`,
    ],
    ['a small file as a whole', 'shop/templates/a.html', '', '{% load i18n %}\n<p>◆</p>\n<p></p>', '\n'],
  ];
  for (const [what, path, before, block, after] of cases)
    test(what, () => {
      assert.equal(blockOf(path, `${before}${block}${after}`), block);
    });

  test('is a line of a text that has no more, or nothing, and the last one where it is shorter', () => {
    assert.deepEqual(
      [blockAt('a.html', '', 1), blockAt('a.py', '', 1), blockAt('a.html', 'one\n', 1), blockAt('a.py', 'A = 1\n', 9)],
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
  });

  test('is found in a large file in no time', () => {
    const text = `${'{% if a %}<div>\n'.repeat(12_000)}<p>◆</p>\n`;
    const before = process.cpuUsage().user;
    const [from, to] = blockAt('a.html', text, 12_001);
    assert.deepEqual([from, to], [11_992, 12_000]);
    assert.ok(process.cpuUsage().user - before < 1_000_000);
  });
});
