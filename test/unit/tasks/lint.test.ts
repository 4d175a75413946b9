import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/change';
import { lintTask } from '../../../src/core/tasks/lint-task';
import { lintTasks } from '../../../src/core/tasks/lint-tasks';

/** Each finding on a line, and the text after its remedy where it has one. */
function lint(text: string): string[] {
  return lintTask('a.md', text).map(({ line, rule, severity, fix }) => `${line} ${severity} ${rule}${fix ? ` | ${fix.title} | ${applyEdits(text, fix.edits)}` : ''}`);
}

suite('lintTask', () => {
  test('finds nothing in a tidy task log', () => {
    assert.deepEqual(lint('+++\nid = "A"\nstatus = "🟢 Done"\ncreated_date = "2025-01-01"\nupdated_date = "2025-01-01"\n+++\n- [x] a\n- [-] b\n'), []);
  });

  test('open items in a task that is done', () => {
    assert.deepEqual(lint('+++\nid = "A"\nstatus = "🟢 Done"\n+++\n- [ ] a\n'), [
      '3 error open-items | Set the status to In Progress | +++\nid = "A"\nstatus = "🔵 In Progress"\n+++\n- [ ] a\n',
    ]);
  });

  test('unknown status and dates', () => {
    assert.deepEqual(lint('+++\nstatus = "Purple"\ncreated_date = "2025-02-01"\nupdated_date = "2025-01-01"\ndue_date = "soon"\n+++\n'), [
      '2 warning unknown-status | Set the status to To Do | +++\nstatus = "🟡 To Do"\ncreated_date = "2025-02-01"\nupdated_date = "2025-01-01"\ndue_date = "soon"\n+++\n',
      '4 warning updated-before-created | Set updated_date to 2025-02-01 | +++\nstatus = "Purple"\ncreated_date = "2025-02-01"\nupdated_date = "2025-02-01"\ndue_date = "soon"\n+++\n',
      '5 warning unknown-date',
    ]);
  });

  test('damaged front matter', () => {
    assert.deepEqual(lint('+++\nstatus = "done"\n\nProse.\n'), ['1 error unclosed-front-matter | Close the front matter | +++\nstatus = "done"\n+++\n\nProse.\n']);
    assert.deepEqual(lint('+++\nstatus = "done"\n---\nProse.\n'), ['1 error unclosed-front-matter | Close the front matter | +++\nstatus = "done"\n+++\nProse.\n']);
    assert.deepEqual(lint('+++\nstatus = "todo"\nstatus = "done"\n+++\n'), ['3 warning duplicate-key | Remove the one that does not hold | +++\nstatus = "done"\n+++\n']);
    assert.deepEqual(lint('\n+++\nstatus = "done"\n+++\n'), ['1 warning late-front-matter | Remove the empty lines above | +++\nstatus = "done"\n+++\n']);
    assert.deepEqual(lint('---js\n1\n---\n'), ['1 error code-front-matter']);
    assert.deepEqual(lint('# T\n'), ['1 warning no-front-matter']);
    assert.deepEqual(lint('+++\nstatus = "done"\n[t]\ntags = ["a"]\n+++\n'), ['4 warning key-in-table']);
  });
});

suite('lintTasks', () => {
  test('finds what task logs say of one another and is not so', () => {
    const files = [
      { path: 't/a.md', text: '+++\nid = "A"\nstatus = "todo"\ncoordinator = "TASK-CMD-1"\nparent_task = "_overview.md"\ndepends_on = ["B", "t/c.md", "A", "GONE"]\n+++\n' },
      { path: 't/b.md', text: '+++\nid = "B"\nstatus = "todo"\nparent_task = "GONE"\ncoordinator = "roo-commander"\n+++\n' },
      { path: 't/c.md', text: '+++\nid = "B"\nstatus = "todo"\n+++\n' },
    ];
    assert.deepEqual(
      lintTasks(files, ['t/_overview.md']).map(({ path, line, message }) => `${path}:${line} ${message}`),
      [
        't/a.md:6 The task depends on itself.',
        't/a.md:6 The task depends on GONE, and there is no such task log.',
        't/a.md:4 The coordinator is TASK-CMD-1, and there is no such task log to report to.',
        't/b.md:2 t/c.md has the id B too.',
        't/b.md:4 The parent task is GONE, and there is no such task log.',
        't/c.md:2 t/b.md has the id B too.',
      ],
    );
  });
});
