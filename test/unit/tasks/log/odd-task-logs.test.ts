import assert from 'node:assert/strict';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { appendLog } from '../../../../src/core/tasks/change/append-log';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { withEntries } from '../../../../src/core/tasks/log/with-entries';

/** The file after its status was set to done. */
function done(text: string): string {
  return applyEdits(text, changeTask(readTaskDocument('t/a.md', text), { status: 'done' }, '2031-12-30').edits);
}

suite('Odd task logs', () => {
  test('values over several lines: only the value itself gives way', () => {
    assert.equal(
      done('+++\nstatus = """\n🟡 To Do""" # kept\n+++\n'),
      '+++\nstatus = "🟢 Done" # kept\nupdated_date = "2031-12-30"\n+++\n',
    );
    assert.equal(
      done('---\nstatus: >-\n  To Do\nid: T\n---\n'),
      '---\nstatus: Done\nid: T\nupdated_date: 2031-12-30\n---\n',
    );
    assert.equal(
      done('+++\nnote = """\nstatus = "fake"\n"""\nstatus = \'To Do\'\n+++\n'),
      '+++\nnote = """\nstatus = "fake"\n"""\nstatus = \'Done\'\nupdated_date = \'2031-12-30\'\n+++\n',
    );
  });

  test('dotted and quoted keys', () => {
    assert.equal(
      done('+++\ntask.status = "To Do" # kept\nupdated_date = "2025-01-01"\n+++\n'),
      '+++\ntask.status = "Done" # kept\nupdated_date = "2031-12-30"\n+++\n',
    );
    assert.equal(
      done('+++\n"status" = "To Do"\n\'updated_date\' = "2025-01-01"\n+++\n'),
      '+++\n"status" = "Done"\n\'updated_date\' = "2031-12-30"\n+++\n',
    );
  });

  test('a hash in a value is no comment, one behind it is', () => {
    assert.equal(
      done('+++\nstatus = "To Do #1"# tight\nupdated_date = "2025-01-01"\n+++\n'),
      '+++\nstatus = "Done"# tight\nupdated_date = "2031-12-30"\n+++\n',
    );
  });

  test('a key without a value, and curly quotes', () => {
    assert.equal(
      done('+++\nid = "T"\nstatus =\nupdated_date =\n+++\n'),
      '+++\nid = "T"\nstatus = "🟢 Done"\nupdated_date = "2031-12-30"\n+++\n',
    );
    assert.equal(
      done('+++\nstatus = “To Do”\nupdated_date = 2025-01-01\n+++\n'),
      '+++\nstatus = "🟢 Done"\nupdated_date = 2031-12-30\n+++\n',
    );
  });

  test('line endings that are mixed stay as they are', () => {
    assert.equal(
      done('+++\r\nstatus = "To Do"\nupdated_date = "2025-01-01"\r\n+++\n\r\n- [ ] a'),
      '+++\r\nstatus = "Done"\nupdated_date = "2031-12-30"\r\n+++\n\r\n- [ ] a',
    );
  });

  test('a front matter with nothing below it keeps its final newline when a log is added', () => {
    const after = applyEdits('+++\n+++\n', [
      appendLog(readTaskDocument('t/a.md', '+++\n+++\n'), { date: '2025-01-02', text: 'Done.' }),
    ]);
    assert.equal(after, '+++\n+++\n\n## Log 📜\n\n- 2025-01-02: Done.\n');
  });

  test('items in quotes and behind no-break spaces, marks with joiners; none in comments and code', () => {
    const text =
      '> - [ ] quoted\n> > 1. [👩‍💻] deeper\n<!-- - [ ] hidden -->\n<!--\n- [ ] hidden\n-->\n~~~md\n- [ ] code\n~~~\n-\u00A0[ ] no item\n- \\[ ] escaped\n- [✔️] done\n';
    assert.deepEqual(
      parseTask('t/a.md', text).items.map(({ line, mark, state }) => `${line} [${mark}] ${state}`),
      ['1 [ ] open', '2 [👩‍💻] open', '12 [✔️] done'],
    );
  });

  test('empty files, and files of one byte', () => {
    for (const text of ['', 'x', '\n', '\uFEFF', '+++', '+++\n', '---\n---\n']) {
      const { id, title, status, items } = parseTask('t/a.md', text);
      assert.deepEqual({ id, title, status, items }, { id: 'a', title: 'a', status: 'unknown', items: [] });
    }
  });

  test('values that would fill every list are told by their beginning, and edited whole', () => {
    const long = 'word '.repeat(200_000);
    const words = (count: number): string => `${'word '.repeat(count - 1)}word…`;
    const text = (status: string): string =>
      `+++\nid = "${long}"\ntitle = "${long}"\nstatus = "${status}"\nupdated_date = "2031-12-30"\n+++\n\n- [ ] ${long}\n\n## Log\n\n- 2031-01-01: ${long}\n`;
    const document = readTaskDocument('t/a.md', text('To Do'));
    const { id, title, items, entries = [] } = withEntries(document);
    assert.deepEqual([id, title, items.map((item) => item.text)], [words(40), words(40), [words(200)]]);
    assert.deepEqual(
      entries.map((entry) => entry.text),
      [words(2_000)],
    );
    assert.equal(done(text('To Do')), text('Done'));
    const ticked = changeTask(document, { items: [{ line: 8, state: 'done', text: words(200) }] }, '2031-12-30');
    assert.equal(applyEdits(text('To Do'), ticked.edits), text('To Do').replace('- [ ]', '- [x]'));
  });
});
