import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/base/change';
import { appendLog } from '../../../../src/core/tasks/change/append-log';
import { writeEntry } from '../../../../src/core/tasks/change/write-entry';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

const date = '2026-11-28';

function written(text: string): string {
  return writeEntry({ date, text }, '- ');
}

suite('writeEntry', () => {
  test('a fence stands as far in as it may, and what is in it no further out', () => {
    const fenced = (indent: string): string => written(`a\n${indent}\`\`\`\n  b\n    c\n\n${indent}\`\`\``);
    const wrote = (indent: string, ...code: string[]): string =>
      [`- ${date}: a`, `  ${indent}\`\`\``, ...code, '', `  ${indent}\`\`\``].join('\n');
    assert.equal(fenced('  '), wrote('  ', '    b', '      c'));
    assert.equal(fenced('   '), wrote('   ', '     b', '      c'));
  });

  test('headings, boxes, rules and comments of a text are text', () => {
    assert.equal(
      written(
        '# Summary\n\nHalf.\n\n## Next *steps* ##\n\n- [ ] ask the customer\n* [x] code\n1. [⏳] more\n- []\n-[ ] slip\n---\n+++\n<!-- secret\n> ## quoted\n===\n- ```',
      ),
      [
        '- 2026-11-28: **Summary**',
        '',
        '  Half.',
        '',
        String.raw`  \## Next *steps* ##`,
        '',
        '  - ☐ ask the customer',
        '  * ☑ code',
        String.raw`  1. \[⏳] more`,
        '  - ☐',
        String.raw`  -\[ ] slip`,
        String.raw`  \---`,
        String.raw`  \+++`,
        String.raw`  \<!-- secret`,
        '  > **quoted**',
        String.raw`  \===`,
        `  - ${'\\```'}`,
      ].join('\n'),
    );
  });

  test('the closing of a heading goes, and a sign of its name stays', () => {
    for (const [heading, expected] of [
      ['## Plain ##', '**Plain**'],
      ['## One #', '**One**'],
      ['## C#', '**C#**'],
      ['## C ##\t', '**C**'],
    ] as const)
      assert.equal(written(`Half.\n\n${heading}`), `- 2026-11-28: Half.\n\n  ${expected}`);
  });

  test('a code block is kept as it is, begins on a line of its own, and ends', () => {
    assert.equal(
      written('Output:\n```\n# no heading\nfailed'),
      '- 2026-11-28: Output:\n  ```\n  # no heading\n  failed\n  ```',
    );
    assert.equal(written('~~~py\na = [1]\n~~~\nb'), '- 2026-11-28:\n  ~~~py\n  a = [1]\n  ~~~\n  b');
    assert.equal(
      written('- so:\n  ```\n- [ ] shown\n  ```\n- [ ] not'),
      '- 2026-11-28:\n  - so:\n    ```\n    - [ ] shown\n    ```\n  - ☐ not',
    );
  });

  test('a list, a quotation and a table begin on a line of their own', () => {
    assert.deepEqual(['- a\n- b', '2. a', '> a\nb', '| a |\n|---|', '-5 of them', '*so*'].map(written), [
      '- 2026-11-28:\n  - a\n  - b',
      '- 2026-11-28:\n  2. a',
      '- 2026-11-28:\n  > a\n  b',
      '- 2026-11-28:\n  | a |\n  |---|',
      '- 2026-11-28: -5 of them',
      '- 2026-11-28: *so*',
    ]);
  });

  test('leaves a fence where all readers take it for one, and takes out its indentation where some do not', () => {
    assert.equal(
      written('so:\n   ```\n   a = [1]\n   ```\nb'),
      '- 2026-11-28: so:\n     ```\n     a = [1]\n     ```\n  b',
    );
    assert.equal(
      written('so:\n    ```\n    a = [1]\n    ```\nb'),
      '- 2026-11-28: so:\n  ```\n      a = [1]\n  ```\n  b',
    );
    assert.equal(written('so:\n```\na\n    ```\nb'), '- 2026-11-28: so:\n  ```\n  a\n  ```\n  b');
  });

  test('whatever is in an entry, the log that takes it has the sections and items that it had', () => {
    const pieces = fc.constantFrom(
      '```', '~~~~', '`````', '```py', '<!--', '-->', '# A', '## Log', '- [ ] a', '[x]', '- ', '  ', '    ', '\t', '1. ',
      '> ', '+++', '---', '===', '\n', '\n\n', '\r\n', 'word', '**Status:** Done', '[ ]', '*', '-[ ] b', '- []',
    ); // prettier-ignore
    const before =
      '+++\nid = "A"\n+++\n\n# T\n\n- [ ] one\n\n## Log\n\n- 2026-11-01: begun\n\n## Checklist\n\n- [ ] two\n- [x] three\n';
    const bare = '# T\n\n- [ ] one\n\n## Log\n\n* 2026-11-01: begun\n\n## Checklist\n\n- [ ] two\n';
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom(before, bare), (words, text) => {
        const document = readTaskDocument('a.md', text);
        const after = readTaskDocument('a.md', applyEdits(text, [appendLog(document, { date, text: words.join('') })]));
        assert.deepEqual(outline(after), outline(document), JSON.stringify(words.join('')));
        const again = readTaskDocument('a.md', applyEdits(after.text, [appendLog(after, { date, text: 'next' })]));
        assert.match(again.text, /\n[-*] 2026-11-28: next\n\n## Checklist\n/);
        assert.deepEqual(outline(again), outline(document));
      }),
      { numRuns: 2_000 },
    );
  });
});

function outline({ body, task }: ReturnType<typeof readTaskDocument>) {
  return {
    headings: body.headings.map(({ text, level }) => [level, text]),
    items: body.items.map(({ text, state, section }) => [section, state, text]),
    slips: body.slips.length,
    open: body.openEnd,
    swallowed: body.swallowed,
    status: task.statusText,
  };
}
