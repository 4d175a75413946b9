import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import { convertTask } from '../../../../src/core/tasks/change/convert-task';

function converted(text: string): string {
  return applyEdits(text, convertTask(readTaskDocument('t/TASK-1.md', text)).edits);
}

suite('convertTask', () => {
  test('turns YAML into TOML, comments and text kept', () => {
    assert.equal(
      converted(
        '---\r\n# first\r\nid: A # the id\r\nstatus: "🟢 Done"\r\ntags:\r\n  - a\r\n  - \'b "c"\'\r\ncount: 3\r\nempty:\r\nmap: {x: 1}\r\n---\r\n\r\nText: 1\r\n',
      ),
      '+++\r\n# first\r\nid = "A" # the id\r\nstatus = "🟢 Done"\r\ntags = ["a", "b \\"c\\""]\r\ncount = 3\r\nempty = ""\r\nmap = { x = 1 }\r\n+++\r\n\r\nText: 1\r\n',
    );
  });

  test('gives a file without front matter one, from what it says', () => {
    assert.equal(
      converted('\uFEFF# Task: "Move"\n\n**Status:** Complete ✅\n**Assigned To:** writer\n'),
      '\uFEFF+++\nid = "TASK-1"\ntitle = "Task: \\"Move\\""\nstatus = "🟢 Done"\nassigned_to = "writer"\n+++\n\n# Task: "Move"\n\n**Status:** Complete ✅\n**Assigned To:** writer\n',
    );
  });

  test('puts a front matter between the lines that belong to it', () => {
    assert.equal(
      converted('+++\nid: A\nstatus: todo # c\n+++\n\n# T\n'),
      '+++\nid = "A"\nstatus = "todo" # c\n+++\n\n# T\n',
    );
    assert.equal(
      converted('---\nid = "A"\nstatus = "todo" # c\n---\n\n# T\n'),
      '+++\nid = "A"\nstatus = "todo" # c\n+++\n\n# T\n',
    );
  });

  test('mends TOML: not closed, keys twice, values nobody can read, lines that are no keys', () => {
    assert.equal(
      converted('+++\nid = "A" # id\nstatus = "todo"\nstatus = 🟢 Done # s\n\n# Title\n\nText.\n'),
      '+++\nid = "A" # id\nstatus = "🟢 Done" # s\n+++\n\n# Title\n\nText.\n',
    );
    assert.equal(converted('+++\nid = "A"\nnonsense\nk = 1\n+++\n'), '+++\nid = "A"\n# nonsense\nk = 1\n+++\n');
  });

  test('refuses what needs no conversion', () => {
    assert.throws(
      () => convertTask(readTaskDocument('a.md', '+++\nid = "A"\n+++\n')),
      new UserError('a.md has valid TOML front matter already.', 'There is nothing to convert.'),
    );
  });
});
