import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { changeTask, type Others } from '../../../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../../../src/core/tasks/change/task-change';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

/** What becomes of a header; the day is the one that stands there. */
function after(text: string, change: TaskChange, others: Others = []): string {
  const { before, edits } = changeTask(readTaskDocument('a.md', text), change, '2026-11-28', others);
  return applyEdits(before, edits).replace('\nupdated_date = "2026-11-28"', '');
}

function valueAfter(line: string, change: TaskChange, others?: Others): string {
  const written = after(`+++\nid = "A"\n${line}\n+++\n`, change, others);
  return written.split('\n')[2] ?? '';
}

suite('the own style of a task log', () => {
  test('of a board in YAML, low stays low, and high is written as low is', () => {
    const text =
      "---\nid: BACK-7\nstatus: To Do\nassignee:\n  - '@anna'\n  - '@ben'\nupdated_date: '2026-11-28 21:12'\npriority: low\n---\n";
    assert.equal(after(text, { priority: 'low' }), text);
    assert.equal(after(text, { priority: 'high' }), text.replace('priority: low', 'priority: high'));
    assert.equal(after(text, { status: 'todo' }), text);
    assert.equal(after(text, { assignedTo: 'anna, ben' }), text);
    assert.equal(after(text, { assignedTo: 'carl' }), text.replace("  - '@anna'\n  - '@ben'", "  - '@carl'"));
    assert.equal(after(text, { assignedTo: 'carl, dan' }), text.replace('anna', 'carl').replace('ben', 'dan'));
  });

  test('a priority is spelled as the present one', () => {
    const high = (now: string): string => valueAfter(`priority = ${now}`, { priority: 'high' });
    assert.deepEqual(
      ['"low"', '"LOW"', '"Low"', "'🔽 Low'", '"Low 🔽"', '"P3"', '"p2"', '"🟡 Low" # Options: 🔴 High, 🟡 Low'].map(
        high,
      ),
      [
        'priority = "high"',
        'priority = "HIGH"',
        'priority = "High"',
        "priority = '🔼 High'",
        'priority = "High 🔼"',
        'priority = "P1"',
        'priority = "p1"',
        'priority = "🔴 High" # Options: 🔴 High, 🟡 Low',
      ],
    );
  });

  test('a status is spelled as the present one, and as a comment offers what means it alone', () => {
    const blocked = (now: string): string => valueAfter(`status = ${now}`, { status: 'blocked' });
    const begun = (now: string): string => valueAfter(`status = ${now}`, { status: 'in-progress' });
    assert.deepEqual(['"TODO"', '"IN-REVIEW"', '"NotStarted"', '"todo"', '"to do"', '"in_review"'].map(begun), [
      'status = "IN_PROGRESS"',
      'status = "IN-PROGRESS"',
      'status = "InProgress"',
      'status = "in-progress"',
      'status = "in progress"',
      'status = "in_progress"',
    ]);
    const options = '# Options: 🟡 To Do, 🔴 Error, ⚪ Blocked by a review, 🟤 Blocked, 🟢 Done';
    assert.equal(blocked(`"🟡 To Do" ${options}`), `status = "🟤 Blocked" ${options}`);
    assert.equal(
      after('+++\ntitle = "Open it # Options: 🔴 Blocked"\nstatus = "Open"\n+++\n', { status: 'blocked' }),
      '+++\ntitle = "Open it # Options: 🔴 Blocked"\nstatus = "Blocked"\n+++\n',
    );
  });

  test('where the file has none, the others tell, then its own status', () => {
    const others = [
      { statusText: 'pending', priority: 'P2' },
      { statusText: 'pending', priority: 'P2' },
      { statusText: 'completed', priority: '🔼 High' },
    ];
    const none = '+++\nid = "A"\n+++\n';
    assert.equal(after(none, { priority: 'high' }, others), '+++\nid = "A"\npriority = "P1"\n+++\n');
    assert.equal(after(none, { status: 'review' }, others), '+++\nid = "A"\nstatus = "review"\n+++\n');
    assert.equal(after(none, { priority: 'high' }), '+++\nid = "A"\npriority = "🔼 High"\n+++\n');
    assert.equal(
      after('+++\nid = "A"\nstatus = "todo"\n+++\n', { priority: 'high' }),
      '+++\nid = "A"\nstatus = "todo"\npriority = "high"\n+++\n',
    );
  });

  test('a list stays a list, and a table keeps what stands beside its name', () => {
    const tables = [
      ['assigned_to = { name = "anna", mail = "a@b" } # hers', 'assigned_to = { name = "carl", mail = "a@b" } # hers'],
      ["assigned_to = { mail = 'a@b', name = 'anna' }", "assigned_to = { mail = 'a@b', name = 'carl' }"],
      ["assignee = ['anna', 'ben']", "assignee = ['carl']"],
      ['assigned_to = "@anna"', 'assigned_to = "@carl"'],
      ['assigned_to = "anna"', 'assigned_to = "carl"'],
    ];
    assert.deepEqual(
      tables.map(([before = '']) => [before, valueAfter(before, { assignedTo: 'carl' })]),
      tables,
    );
    const said = '+++\nassigned_to = { name = "anna", mail = "a@b" }\n+++\n';
    assert.equal(after(said, { assignedTo: 'anna' }), said);
    assert.throws(
      () => after('+++\nassigned_to = { mail = "a@b" }\n+++\n', { assignedTo: 'carl' }),
      /"assigned_to" cannot be set in this front matter without touching anything else\./,
    );
  });

  test('what is set already is left as it is written', () => {
    const text = '+++\nid = "A"\ntags = "a,b"\ndepends_on = "B, C"\nassigned_to = ["@anna"]\n+++\n';
    assert.equal(after(text, { tags: ['a', 'b'], dependsOn: ['B', 'C'], assignedTo: 'anna' }), text);
    const spaced = '+++\nid = "A"\ntags = [ "a",\'b\' ]\ndepends_on = [ "B",\'C\' ]\n+++\n';
    assert.equal(after(spaced, { tags: ['a', 'b'], dependsOn: ['B', 'C'] }), spaced);
  });
});
