import assert from 'node:assert/strict';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import { editFields } from '../../../../src/core/tasks/change/edit-fields';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

function edited(text: string, field: string, value: string): string {
  return applyEdits(text, editFields(readTaskDocument('task.md', text), { [field]: value }));
}

function done(text: string): string {
  return applyEdits(text, changeTask(readTaskDocument('t/a.md', text), { status: 'done' }, '2031-12-30').edits);
}

/** The status, then what else the text says of the task. */
function read(text: string): string[] {
  const { statusText, title, type, priority, assignedTo, coordinator, updated } = parseTask('t/a.md', text);
  return [statusText, title, type, priority, assignedTo, coordinator, updated];
}

suite('fields in the text of a task log without front matter', () => {
  test('bold lines above the first section', () => {
    assert.deepEqual(read('# T\n\n**Status:** Pending\n- **Assigned To**: me\n\n## Goal\n**Status:** later\n'), [
      'Pending',
      'T',
      '',
      '',
      'me',
      '',
      '',
    ]);
    assert.equal(edited('# T\r\n\r\n- **Status:** todo\r\n', 'status', 'Done'), '# T\r\n\r\n- **Status:** Done\r\n');
    assert.equal(
      edited('**Status:** todo\n', 'updated_date', '2025-01-02'),
      '**Status:** todo\n**Updated:** 2025-01-02\n',
    );
  });

  test('plain lines, of fields that are known', () => {
    const text = '# T\n\nType: task\nStatus: open\nAnswer: 42\n\n## Goal\n';
    assert.deepEqual(read(text), ['open', 'T', 'task', '', '', '', '']);
    assert.equal(done(text), '# T\n\nType: task\nStatus: done\nUpdated: 2031-12-30\nAnswer: 42\n\n## Goal\n');
  });

  test('several on one line, in emphasis, with a comment behind: the value alone gives way', () => {
    const text = '# T\n\n**Status:** *Open* | **Priority:** High  \n**Coordinator:** `roo` <!-- who -->\n';
    assert.deepEqual(read(text), ['Open', 'T', '', 'High', '', 'roo', '']);
    assert.equal(edited(text, 'status', 'Done'), text.replace('Open', 'Done'));
    assert.equal(edited(text, 'coordinator', 'me'), text.replace('roo', 'me'));
  });

  test('at the very start of the first section, where nothing stands above it', () => {
    assert.deepEqual(read('# T\n\n## Task\n\n- **Status:** completed\n- **Retries:** 0\n'), [
      'completed',
      'T',
      '',
      '',
      '',
      '',
      '',
    ]);
    assert.deepEqual(read('# T\n\n## Task\n\nProse.\n- **Status:** completed\n'), ['', 'T', '', '', '', '', '']);
  });

  test('the last ones below a rule, where a mode closes its log, before those at the top', () => {
    const text =
      '# T\n\n**Status:** Pending\n**Coordinator:** c\n\n## Log\n- a\n---\n**Status:** ❌ Failed\n\n- b\n\n---\n\n**Status:** ✅ Complete\n**Outcome:** Success\n\n## More\n**Status:** no\n';
    assert.deepEqual(read(text), ['✅ Complete', 'T', '', '', '', 'c', '']);
    assert.equal(
      applyEdits(text, changeTask(readTaskDocument('t/a.md', text), { status: 'blocked' }, '2031-12-30').edits),
      text.replace('✅ Complete\n', '⚪ Blocked\n**Updated:** 2031-12-30\n'),
    );
  });

  test('a rule in the text is none, nor is what stands in code', () => {
    assert.deepEqual(read('# T\n\n## A\n\n---\n\nText.\n**Status:** no\n'), ['', 'T', '', '', '', '', '']);
    assert.deepEqual(read('# T\n\n## A\n\n---\n```\n**Status:** no\n```\n**Status:** no\n'), [
      '',
      'T',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  test('a status that the text does not have goes below its title, and nothing else changes', () => {
    assert.equal(
      done('\uFEFF# T\r\n\r\nText.  \r\n'),
      '\uFEFF# T\r\n\r\n**Status:** 🟢 Done\r\n**Updated:** 2031-12-30\r\n\r\nText.  \r\n',
    );
    assert.equal(done('# T\nText.'), '# T\n\n**Status:** 🟢 Done\n**Updated:** 2031-12-30\n\nText.');
    assert.equal(done('# T'), '# T\n\n**Status:** 🟢 Done\n**Updated:** 2031-12-30');
    assert.equal(
      done('\uFEFFText.\n\n## A\n'),
      '\uFEFF**Status:** 🟢 Done\n**Updated:** 2031-12-30\n\nText.\n\n## A\n',
    );
    assert.equal(done(''), '**Status:** 🟢 Done\n**Updated:** 2031-12-30\n');
  });

  test('plain lines below a rule above the first section, and none below a title behind it', () => {
    assert.deepEqual(read('# T\n\n---\nStatus: open\n')[0], 'open');
    assert.deepEqual(read('# T\n\n## A\n\n---\nStatus: open\n')[0], '');
    assert.deepEqual(read('## A\n\n# T\n\n**Status:** open\n')[0], '');
    assert.deepEqual(read('## A\n\n**Status:** open\n')[0], 'open');
    assert.deepEqual(read('**Type:** a\n\n## A\n\n**Status:** open\n')[0], '');
    assert.deepEqual(read('## A\n## B\n\n**Status:** open\n')[0], '');
  });

  test('the block below the last rule that names a status closes the log, and one that names none does not', () => {
    const text =
      '# T\n\n**Status:** Pending\n**Owner:** me\n\n## Goal\n\nText.\n\n---\n\n**Status:** Done\n\n---\n\n**Owner:** you\n';
    assert.deepEqual(read(text), ['Done', 'T', '', '', '', '', '']);
  });
});
