import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import { lintTaskFiles } from '../../../../src/core/tasks/lint/lint-tasks';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import type { Finding } from '../../../../src/core/tasks/lint/finding';
import { memoryFiles } from '../../memory-files';

/** Each finding on a line, and the text after its remedy where it has one. */
function lint(text: string): string[] {
  return lintTask(readTaskDocument('a.md', text)).map(
    ({ line, rule, severity, fix }) =>
      `${line} ${severity} ${rule}${fix ? ` | ${fix.title} | ${applyEdits(text, fix.edits)}` : ''}`,
  );
}

/** Each file by itself and beside the others. */
function lintTasks(files: readonly { path: string; text: string }[], shelved: readonly string[] = []): Finding[] {
  const documents = files.map(({ path, text }) => readTaskDocument(path, text));
  const tasks = lookUpTasks(
    documents.map(({ task }) => task),
    shelved,
  );
  return documents.flatMap((document) => lintTask(document, { tasks }));
}

suite('lintTask', () => {
  test('finds nothing in a tidy task log', () => {
    assert.deepEqual(
      lint(
        '+++\nid = "A"\nstatus = "🟢 Done"\ncreated_date = "2025-01-01"\nupdated_date = "2025-01-01"\n+++\n- [x] a\n- [-] b\n',
      ),
      [],
    );
  });

  test('open items in a task that is done', () => {
    assert.deepEqual(lint('+++\nid = "A"\nstatus = "🟢 Done"\n+++\n- [ ] a\n'), [
      '3 error open-items | Set the status to In Progress | +++\nid = "A"\nstatus = "🔵 In Progress"\n+++\n- [ ] a\n',
    ]);
  });

  test('unknown status and dates', () => {
    assert.deepEqual(
      lint(
        '+++\nstatus = "Purple"\ncreated_date = "2025-02-01"\nupdated_date = "2025-01-01"\ndue_date = "soon"\n+++\n',
      ),
      [
        '2 warning unknown-status | Set the status to To Do | +++\nstatus = "🟡 To Do"\ncreated_date = "2025-02-01"\nupdated_date = "2025-01-01"\ndue_date = "soon"\n+++\n',
        '4 warning updated-before-created | Set updated_date to 2025-02-01 | +++\nstatus = "Purple"\ncreated_date = "2025-02-01"\nupdated_date = "2025-02-01"\ndue_date = "soon"\n+++\n',
        '5 warning unknown-date',
      ],
    );
  });

  test('a key is taken for a field one letter away, two in a long one', () => {
    assert.deepEqual(lint('+++\nstatus = "done"\nprorty = "high"\ntagz = []\nbytle = 1\nsprint = 1\n+++\n'), [
      '3 warning unknown-key | Change it to "priority" | +++\nstatus = "done"\npriority = "high"\ntagz = []\nbytle = 1\nsprint = 1\n+++\n',
      '4 warning unknown-key | Change it to "tags" | +++\nstatus = "done"\nprorty = "high"\ntags = []\nbytle = 1\nsprint = 1\n+++\n',
    ]);
  });

  test('damaged front matter', () => {
    assert.deepEqual(lint('+++\nstatus = "done"\n\nProse.\n'), [
      '1 error unclosed-front-matter | Close the front matter | +++\nstatus = "done"\n+++\n\nProse.\n',
    ]);
    assert.deepEqual(lint('+++\nstatus = "done"\n---\nProse.\n'), [
      '1 error unclosed-front-matter | Close the front matter | +++\nstatus = "done"\n+++\nProse.\n',
    ]);
    assert.deepEqual(lint('+++\nstatus = "todo"\nstatus = "done"\n+++\n'), [
      '3 warning duplicate-key | Remove the one that does not hold | +++\nstatus = "done"\n+++\n',
    ]);
    assert.deepEqual(lint('\n+++\nstatus = "done"\n+++\n'), [
      '1 warning late-front-matter | Remove the empty lines above | +++\nstatus = "done"\n+++\n',
    ]);
    assert.deepEqual(lint('---js\n1\n---\n'), ['1 error code-front-matter']);
    assert.deepEqual(lint('# T\n'), ['1 warning no-front-matter']);
  });

  test('keys that fell into a table, which are moved above it as they are', () => {
    assert.deepEqual(
      lint('+++\nid = "A" # own\n\n# The table\n[t]\r\nx = 1\n  status = \'done\' # kept\r\ny = 2\n+++\nText\n'),
      [
        '7 warning key-in-table | Move "status" above the tables | +++\nid = "A" # own\n  status = \'done\' # kept\r\n\n# The table\n[t]\r\nx = 1\ny = 2\n+++\nText\n',
      ],
    );
    assert.deepEqual(lint('+++\n[t]\ntags = [\n  "a", # one\n]\nstatus = "done"\n+++\n'), [
      '3 warning key-in-table | Move "tags" above the tables | +++\ntags = [\n  "a", # one\n]\n[t]\nstatus = "done"\n+++\n',
      '6 warning key-in-table | Move "status" above the tables | +++\nstatus = "done"\n[t]\ntags = [\n  "a", # one\n]\n+++\n',
    ]);
    assert.deepEqual(lint('+++\nid = "A"\n[ "t" ]\nstatus = "done"\n+++\n'), [
      '4 warning key-in-table | Move "status" above the tables | +++\nid = "A"\nstatus = "done"\n[ "t" ]\n+++\n',
    ]);
    assert.deepEqual(lint('+++\nid = "A"\n[t]\nstatus = "done"'), [
      '1 error unclosed-front-matter | Close the front matter | +++\nid = "A"\n[t]\nstatus = "done"\n+++',
      '4 warning key-in-table',
    ]);
  });

  test('keys in a table that cannot be moved without another change are only told', () => {
    assert.deepEqual(lint('---\nid: A\nmeta:\n  status: done\n---\n'), ['1 warning key-in-table']);
    assert.deepEqual(lint('+++\nid = "A"\nmeta = { status = "done" }\n+++\n'), ['1 warning key-in-table']);
    assert.deepEqual(lint('+++\nid = "A"\nmeta.status = "done"\n+++\n'), ['3 warning key-in-table']);
    assert.deepEqual(lint('+++\nid = "A"\n["\\u0074"]\nstatus = "done"\n+++\n'), ['1 warning key-in-table']);
  });
});

suite('lintTasks', () => {
  test('finds what task logs say of one another and is not so', () => {
    const files = [
      {
        path: 't/a.md',
        text: '+++\nid = "A"\nstatus = "todo"\ncoordinator = "TASK-CMD-1"\nparent_task = "_overview.md"\ndepends_on = ["B", "t/c.md", "A", "GONE"]\n+++\n',
      },
      {
        path: 't/b.md',
        text: '+++\nid = "B"\nstatus = "todo"\nparent_task = "GONE"\ncoordinator = "roo-commander"\n+++\n',
      },
      { path: 't/c.md', text: '+++\nid = "B"\nstatus = "todo"\n+++\n' },
    ];
    assert.deepEqual(
      lintTasks(files, ['t/_overview.md']).map(({ path, line, message }) => `${path}:${line} ${message}`),
      [
        't/a.md:4 The coordinator is TASK-CMD-1, and there is no such task log to report to.',
        't/a.md:6 The task depends on itself.',
        't/a.md:6 The task depends on GONE, and there is no such task log.',
        't/b.md:2 t/c.md has the id B too.',
        't/b.md:4 The parent task is GONE, and there is no such task log.',
        't/c.md:2 t/b.md has the id B too.',
      ],
    );
  });

  test('every problem of a long front matter is found, and the first ones have remedies', () => {
    const ids = Array.from({ length: 2_000 }, (_unused, index) => `TASK-${String(index)}`);
    const text = `+++\nid = "A"\nstatus = "todo"\ndepends_on = ${JSON.stringify(ids)}\n+++\n`;
    const findings = lintTask(readTaskDocument('a.md', text), { tasks: lookUpTasks([]) });
    assert.deepEqual(
      {
        length: text.length,
        findings: findings.length,
        rules: [...new Set(findings.map(({ rule }) => rule))],
        fixes: findings.flatMap(({ fix }) => fix?.title ?? []),
      },
      { length: 22_938, findings: 2_000, rules: ['dangling-dependency'], fixes: ['Remove TASK-0', 'Remove TASK-1'] },
    );
  });

  test('reads files, names those it cannot read, and computes no remedy', async () => {
    const files = memoryFiles({
      't/a.md': '+++\nid = "A"\nstatus = "Purple"\n+++\n',
      't/latin.md': new Uint8Array([0x23, 0x20, 0xe9]),
    });
    assert.deepEqual(await lintTaskFiles(files, ['t/a.md', 't/latin.md', 't/gone.md'], lookUpTasks([])), [
      {
        path: 't/a.md',
        line: 3,
        rule: 'unknown-status',
        severity: 'warning',
        message: '"Purple" is no status of a task log.',
      },
      { path: 't/latin.md', line: 1, rule: 'unreadable', severity: 'error', message: 'The file is not UTF-8 text.' },
      { path: 't/gone.md', line: 1, rule: 'unreadable', severity: 'error', message: 'The file is gone.' },
    ]);
  });
});
