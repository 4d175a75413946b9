import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import { recordReport } from '../../../../src/core/reports/record-report';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { convertTask } from '../../../../src/core/tasks/change/convert-task';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { findConflicts, takeSide } from '../../../../src/core/tasks/merge/find-conflicts';
import { mergeConflicts } from '../../../../src/core/tasks/merge/merge-conflicts';

const HEAD = '+++\nid = "A"\ntitle = "Alpha"\n';
const REST = 'created_date = "2026-11-01"\n+++\n\n# Alpha\n\n## Checklist\n\n';
const IN_HEADER = `${HEAD}<<<<<<< HEAD
status = "🟢 Done"
=======
status = "⚪ Blocked"
>>>>>>> ben
${REST}- [ ] one

## Log

- 2026-11-01: made
<<<<<<< HEAD
- 2026-11-26: read it
=======
- 2026-11-25: waits for data
>>>>>>> ben
`;
const IN_ITEMS = `${HEAD}status = "🟡 To Do"\n${REST}<<<<<<< HEAD
- [ ] one
- [x] two
=======
- [x] one
- [ ] two
>>>>>>> ben
`;

suite('A task log in conflict', () => {
  test('is one error with both sides told, and nothing else is said of it', () => {
    assert.deepEqual(lintTask(readTaskDocument('A.md', IN_HEADER), { detail: 'place' }), [
      {
        path: 'A.md',
        line: 4,
        range: { start: HEAD.length, end: HEAD.length + '<<<<<<< HEAD'.length },
        rule: 'conflict',
        severity: 'error',
        message:
          'Two sides of a merge are in conflict, lines 4–25: status: 🟢 Done here, ⚪ Blocked there; - 2026-11-26: read it here, - 2026-11-25: waits for data there.',
      },
    ]);
    const { task } = readTaskDocument('A.md', IN_ITEMS);
    assert.equal(task.conflict, true);
    assert.deepEqual(task.problems, [
      {
        path: 'A.md',
        line: 12,
        message: 'Two sides of a merge are in conflict, lines 12–18: - [ ] one here, - [x] one there.',
      },
    ]);
  });

  test('is written by nothing', () => {
    for (const text of [IN_HEADER, IN_ITEMS]) {
      const document = readTaskDocument('A.md', text);
      for (const write of [
        () => changeTask(document, { status: 'review' }, '2026-11-28'),
        () => changeTask(document, { log: 'x' }, '2026-11-28'),
        () => convertTask(document),
        () => recordReport(document, 'x', '2026-11-28'),
      ])
        assert.throws(write, (error: unknown) => {
          assert.ok(error instanceof UserError);
          assert.match(error.happened, /^A\.md is in conflict: it holds both sides of a merge, lines \d+–\d+\.$/);
          assert.match(error.nextStep, /^Merge both sides first: /);
          return true;
        });
    }
  });

  test('is merged by an edit from the first character that differs to the last one, each of them whole', () => {
    const merge = (before: string, mark: string, behind: string): unknown => {
      const head = `${HEAD}status = "todo"\n${REST}${before}`;
      const text = `${head}<<<<<<< a\n- [x] one${mark}\n||||||| o\n- [ ] one${mark}\n=======\n- [ ] one${mark}\n>>>>>>> b${behind}\n`;
      const { edits } = mergeConflicts({ text });
      return edits.map(({ start, end, text: written }) => [start - head.length, text.slice(end), written]);
    };
    assert.deepEqual(merge('', '', ''), [[0, '\n', '- [x] one']]);
    assert.deepEqual(merge('- [ ] x\n', '\u{1F600}', '\u{1F600}'), [[0, '\u{1F600}\n', '- [x] one']]);
    assert.deepEqual(merge('- [ ] x\n', '\u{1F600}', '\u{1FA00}'), [[0, '\n', '- [x] one\u{1F600}']]);
    assert.deepEqual(merge('- [ ] x\n', '\u{1F600}', '\u{1F200}'), [[0, '\n', '- [x] one\u{1F600}']]);
  });

  test('is merged by what both sides say, as far as they agree', () => {
    const merge = (text: string): unknown => {
      const { edits, left } = mergeConflicts({ text });
      return { text: applyEdits(text, edits), left };
    };
    assert.deepEqual(merge(IN_ITEMS), {
      text: `${HEAD}status = "🟡 To Do"\n${REST}- [x] one\n- [x] two\n`,
      left: 0,
    });
    assert.deepEqual(merge(IN_HEADER), {
      text: IN_HEADER.replace(
        '<<<<<<< HEAD\n- 2026-11-26: read it\n=======\n- 2026-11-25: waits for data\n>>>>>>> ben\n',
        '- 2026-11-25: waits for data\n- 2026-11-26: read it\n',
      ),
      left: 1,
    });
    const fixed = lintTask(readTaskDocument('A.md', IN_ITEMS))[0]?.fix;
    assert.equal(fixed?.title, 'Merge both sides');
  });

  test('may name the base, end its lines with CRLF and have longer marks', () => {
    const text = 'a\r\n<<<<<<<<< x\r\nours\r\n||||||||| 1234567\r\nbase\r\n=========\r\n=======\r\n>>>>>>>>> y\r\nb';
    const conflicts = findConflicts(text);
    assert.deepEqual(conflicts, [
      {
        start: 3,
        end: text.length - 3,
        firstLine: 2,
        lastLine: 8,
        ours: 'ours\r\n',
        base: 'base\r\n',
        theirs: '=======\r\n',
        oursLabel: 'x',
        theirsLabel: 'y',
      },
    ]);
    assert.deepEqual(
      (['base', 'ours', 'theirs'] as const).map((side) => takeSide(text, conflicts, side)),
      ['a\r\nbase\r\nb', 'a\r\nours\r\nb', 'a\r\n=======\r\nb'],
    );
  });

  test('is none where the marks do not stand in their order', () => {
    for (const text of ['Title\n=======\n', '<<<<<<< a\n>>>>>>> b\n', '=======\n<<<<<<< a\n>>>>>>> b\n', '>>>>>>> b\n'])
      assert.deepEqual(findConflicts(text), [], text);
  });
});
