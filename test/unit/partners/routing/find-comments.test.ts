import assert from 'node:assert/strict';
import { findComments } from '../../../../src/core/partners/routing/text/find-comments';

function comments(path: string, text: string): string[] {
  return findComments(path, text).map(({ from, to }) => text.slice(from, to));
}

suite('findComments', () => {
  const cases: [path: string, text: string, found: string[]][] = [
    ['a.ts', 'const a = "// no"; // yes\n/* and\nthis */ const b = `/* no */`;', ['// yes', '/* and\nthis */']],
    ['a.js', "const a = '\\'// no'; // it's\nconst b = 1; // two", ["// it's", '// two']],
    ['a.js', "const open = 'never closed\nconst b = 1; // one", ['// one']],
    ['a.css', 'a { color: #fff; background: url(//x) } /* one */', ['/* one */']],
    ['a.scss', '// one\na { b: c }', ['// one']],
    ['a.sql', "SELECT '-- no' -- one\n/* two */", ['-- one', '/* two */']],
    ['a.yml', '# one\na: "b#c" # two\nd: e#f', ['# one', '# two']],
    ['Dockerfile.prod', 'RUN a # one', ['# one']],
    ['.env', 'A=b#c\n# one', ['# one']],
    ['main.tf', '# one\nx = "# no" // two\n/* three */', ['# one', '// two', '/* three */']],
    [
      'a.html',
      '<!-- one --><a href="//x">{# two #}</a>{% comment "x" %}three{% endcomment %}',
      ['<!-- one -->', '{# two #}', '{% comment "x" %}three{% endcomment %}'],
    ],
    ['a.html', '<SCRIPT>a(); // one\n</SCRIPT><p>// no</p><style>/* two */</style>', ['// one', '/* two */']],
    ['a.html', '<!-- never closed', ['<!-- never closed']],
    ['a.md', '# A heading', []],
  ];
  for (const [path, text, found] of cases)
    test(`${path}: ${text.slice(0, 40)}`, () => assert.deepEqual(comments(path, text), found));

  test('takes one pass, whatever the text is made of', function () {
    this.timeout(5_000);
    for (const piece of ['/*', '"', '<script', '{% comment', '`', '\\', "'\n", '<!--'])
      for (const path of ['a.ts', 'a.html', 'a.sql', 'a.yml']) findComments(path, piece.repeat(100_000));
  });
});
