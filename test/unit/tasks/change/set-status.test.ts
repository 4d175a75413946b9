import assert from 'node:assert/strict';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import type { Status } from '../../../../src/core/tasks/log/task-log';

function statusLine(before: string, status: Exclude<Status, 'unknown'>): string {
  const text = `+++\nstatus = ${before}\nupdated_date = "2025-01-01"\n+++\n`;
  return (
    applyEdits(text, changeTask(readTaskDocument('a.md', text), { status: status }, '2025-01-01').edits).split(
      '\n',
    )[1] ?? ''
  );
}

suite('setStatus', () => {
  test('sets the status and the date, and nothing else', () => {
    const text = '+++\r\nid = "A" # id\r\nstatus = "🟡 To Do"\r\ncreated_date = "2025-01-01"\r\n+++\r\n\r\nText';
    assert.deepEqual(changeTask(readTaskDocument('x/a.md', text), { status: 'done' }, '2025-01-02'), {
      kind: 'edit',
      path: 'x/a.md',
      before: text,
      edits: [
        { start: 29, end: 39, text: '"🟢 Done"' },
        { start: 68, end: 68, text: '\r\nupdated_date = "2025-01-02"' },
      ],
    });
  });

  test('spells the status as the file does', () => {
    assert.equal(statusLine('"🟡 To Do"', 'in-progress'), 'status = "🔵 In Progress"');
    assert.equal(statusLine('"To Do"', 'in-progress'), 'status = "In Progress"');
    assert.equal(statusLine('"todo"', 'in-progress'), 'status = "in-progress"');
    assert.equal(statusLine('"in_progress"', 'todo'), 'status = "to_do"');
    assert.equal(statusLine('"Complete ✅"', 'blocked'), 'status = "Blocked ⚪"');
    assert.equal(statusLine('""', 'done'), 'status = "🟢 Done"');
    assert.equal(
      statusLine('"🟢 Done" # Options: 🟡 To Do, 🟠 In Progress, 🔴 Blocked', 'blocked'),
      'status = "🔴 Blocked" # Options: 🟡 To Do, 🟠 In Progress, 🔴 Blocked',
    );
  });

  test('leaves a spelling that means the status already', () => {
    assert.equal(statusLine('"✅ Complete"', 'done'), 'status = "✅ Complete"');
  });
});
