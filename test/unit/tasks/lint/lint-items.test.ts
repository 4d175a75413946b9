import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import { findingsOf, toml } from './findings-of';

suite('Items of a task log', () => {
  test('items that a code block or a comment swallows, and how it is closed', () => {
    const mend = (body: string) =>
      lintTask(readTaskDocument('a.md', body))
        .filter(({ rule }) => rule === 'swallowed-items')
        .map(({ line, message, fix }) => [line, message, fix?.title, fix && applyEdits(body, fix.edits)]);
    const code = 'Run it:\r\n```\r\n\r\n- [ ] one\r\n- [x] two\r\n\r\n```bash\r\nmake\r\n```\r\n\r\n- [x] last\r\n';
    assert.deepEqual(mend(code), [
      [
        2,
        'This fence begins a code block that hides 2 items: it is not closed where it should end.',
        'Close the code block before what it hides',
        code.replace('```', '```\r\n```'),
      ],
    ]);
    const comment = 'a\n\n<!-- remark\n\n## B\n\n- [ ] one\n';
    assert.deepEqual(mend(comment), [
      [
        3,
        'This comment hides 1 item: it is not closed where it should end.',
        'Close the comment before what it hides',
        comment.replace('remark', 'remark\n-->'),
      ],
    ]);
  });

  test('proofs of a kind that there is none of, and what mends them', () => {
    const body =
      '- [ ] a `rout:/api/`\r\n- [ ] b\r\n  - [x] Fast, shown by `nosuch:a b`, `nosuch:x`\r\n- [ ] c `file:a.md`\r\n';
    assert.deepEqual(
      lintTask(readTaskDocument('a.md', body))
        .filter(({ rule }) => rule === 'unknown-proof')
        .map(({ line, range, message, fix, others = [] }) => [
          line,
          range && body.slice(range.start, range.end),
          message,
          ...[fix, ...others].map((each) => each && [each.title, applyEdits(body, each.edits)]),
        ]),
      [
        [
          1,
          '`rout:/api/`',
          '"rout:/api/" is no kind of proof; it can be file, test, commit, route, model or setting.',
          ['Write "route:/api/"', body.replace('rout:', 'route:')],
          ['Write it as plain words', body.replace('`rout:/api/`', 'rout:/api/')],
        ],
        [
          3,
          '`nosuch:x`',
          '"nosuch:x" is no kind of proof; it can be file, test, commit, route, model or setting.',
          ['Write it as plain words', body.replace('`nosuch:x`', 'nosuch:x')],
        ],
      ],
    );
  });

  test('lines that are almost items', () => {
    const body =
      '- [] a\n  -[x] b\n* [ ]c\n- [x](d)\n-[e](f)\n- [ ](g)\n- [x]h\n-[i]\n```\n- [] j\n```\n- [ ] k\n- []\n';
    assert.deepEqual(
      findingsOf(toml('title = "T"', body))
        .filter((line) => /^\d/.test(line) || line.startsWith('Write'))
        .map((line) => line.split('+++\nid')[0]),
      [
        '6 warning malformed-item [- []] Other readers of Markdown see no item here: there is nothing between the brackets, not even a space.',
        'Write "- [ ]": ',
        '7 warning malformed-item [-[x]] This is no item of a task list: a space is missing.',
        'Write "- [x]": ',
        '8 warning malformed-item [* [ ]] This is no item of a task list: a space is missing.',
        'Write "* [ ]": ',
        '18 warning malformed-item [- []] Other readers of Markdown see no item here: there is nothing between the brackets, not even a space.',
        'Write "- [ ]": ',
      ],
    );
    const fixed = lintTask(readTaskDocument('a.md', body)).reduceRight(
      (text, { fix }) => (fix ? applyEdits(text, fix.edits) : text),
      body,
    );
    assert.equal(
      fixed,
      '- [ ] a\n  - [x] b\n* [ ] c\n- [x](d)\n-[e](f)\n- [ ](g)\n- [x]h\n-[i]\n```\n- [] j\n```\n- [ ] k\n- [ ]\n',
    );
  });
});
