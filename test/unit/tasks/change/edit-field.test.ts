import assert from 'node:assert/strict';
import { editFields } from '../../../../src/core/tasks/change/edit-fields';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { UserError } from '../../../../src/core/base/errors';
import type { FieldValue } from '../../../../src/core/tasks/front-matter/encode-value';

function edited(text: string, field: string, value: FieldValue): string {
  return applyEdits(text, editFields(readTaskDocument('task.md', text), { [field]: value }));
}

suite('editField', () => {
  test('changes the value and not a byte beside it', () => {
    const text =
      '\uFEFF+++\r\n# first\r\nstatus   =  "🟢 Done"   # Options: a, b\r\ntags = [\r\n  "x", # y\r\n]\r\n\r\n[t]\r\nstatus = "of t"\r\n+++\r\ntext  \r\n\r\n';
    assert.equal(edited(text, 'status', 'To Do'), text.replace('🟢 Done', 'To Do'));
    assert.deepEqual(editFields(readTaskDocument('task.md', text), { ['status']: '🟢 Done' }), []);
  });

  test('keeps the quotes where they can hold the value', () => {
    assert.equal(edited("+++\na = 1\nstatus = 'x'\n+++\n", 'status', 'y'), "+++\na = 1\nstatus = 'y'\n+++\n");
    assert.equal(edited("+++\nstatus = 'x'\n+++\n", 'status', "it's"), '+++\nstatus = "it\'s"\n+++\n');
    assert.equal(edited('+++\nstatus="x"\n+++\n', 'status', 'y'), '+++\nstatus="y"\n+++\n');
    assert.equal(edited('+++\nstatus=\n+++\n', 'status', 'y'), '+++\nstatus= "y"\n+++\n');
    assert.equal(edited('---\nstatus:\n---\n', 'status', 'z'), '---\nstatus: z\n---\n');
    assert.equal(edited('---\nstatus: x\n---\n', 'status', 'z'), '---\nstatus: z\n---\n');
    assert.equal(edited('+++\nstatus = """\nx"""\n+++\n', 'status', 'y'), '+++\nstatus = "y"\n+++\n');
    assert.equal(
      edited('+++\nupdated_date = 2025-01-01 # d\n+++\n', 'updated_date', '2025-01-02'),
      '+++\nupdated_date = 2025-01-02 # d\n+++\n',
    );
    assert.equal(
      edited('+++\ntitle = "x"\n+++\n', 'title', 'a "b" \\ \n+++\u0007'),
      '+++\ntitle = "a \\"b\\" \\\\ \\n+++\\u0007"\n+++\n',
    );
  });

  test('adds a missing key beside its neighbour, in the style of the file', () => {
    assert.equal(
      edited("+++\nid='A'\ncreated_date='2025-01-01' # c\ntitle='x'\n\n[t]\nk=1\n+++\n", 'updated_date', '2025-01-02'),
      "+++\nid='A'\ncreated_date='2025-01-01' # c\nupdated_date='2025-01-02'\ntitle='x'\n\n[t]\nk=1\n+++\n",
    );
    assert.equal(edited('+++\n[t]\nk = 1\n+++\n', 'coordinator', 'c'), '+++\ncoordinator = "c"\n[t]\nk = 1\n+++\n');
    assert.equal(edited('+++\r\n+++\r\n', 'status', 'x'), '+++\r\nstatus = "x"\n+++\r\n'.replace('x"\n', 'x"\r\n'));
    assert.equal(
      edited('---\nid: A\nlist:\n  - a\n---\n', 'status', 'done'),
      '---\nid: A\nlist:\n  - a\nstatus: done\n---\n',
    );
  });

  test('edits YAML in its own style', () => {
    assert.equal(
      edited('---\nstatus: todo # c\n---\n', 'status', 'in progress'),
      '---\nstatus: in progress # c\n---\n',
    );
    assert.equal(edited("---\nstatus: 'todo'\n---\n", 'status', "it's"), "---\nstatus: 'it''s'\n---\n");
    assert.equal(edited('---\nstatus:\nid: A\n---\n', 'status', 'done'), '---\nstatus: done\nid: A\n---\n');
    assert.equal(
      edited('---\nstatus: >\n  a\n  b\n\nid: A\n---\n', 'status', 'done'),
      '---\nstatus: done\n\nid: A\n---\n',
    );
    for (const value of ['yes', 'a: b', '# x', '- x', '[x', '2025-01-01', '1', 'null', ' x ', '*a', '"', 'a\nb']) {
      assert.equal(
        editFields(readTaskDocument('task.md', edited('---\nid: A\n---\n', 'title', value)), { ['title']: value })
          .length,
        0,
        value,
      );
    }
  });

  test('edits the one that holds of keys that occur twice, and one that stands below a table', () => {
    assert.equal(
      edited('+++\nstatus = "a"\nstatus = "b"\n+++\n', 'status', 'c'),
      '+++\nstatus = "a"\nstatus = "c"\n+++\n',
    );
    assert.equal(edited('---\nstatus: a\nstatus: b\n---\n', 'status', 'c'), '---\nstatus: a\nstatus: c\n---\n');
    assert.equal(edited('+++\n[t]\nstatus = "a"\n+++\n', 'status', 'c'), '+++\n[t]\nstatus = "c"\n+++\n');
    assert.equal(edited('+++\nt.status = "a"# c\n+++\n', 'status', 'c'), '+++\nt.status = "c"# c\n+++\n');
  });

  test('mends a broken value in passing, and leaves other broken lines as they are', () => {
    const text = '+++\nid = "A\nnonsense\nstatus = 🟢 Done # c\n+++\n';
    assert.equal(edited(text, 'status', 'x'), '+++\nid = "A\nnonsense\nstatus = "x" # c\n+++\n');
    assert.equal(edited('+++\nstatus = "a\n\nProse.\n', 'status', 'b'), '+++\nstatus = "b"\n\nProse.\n');
  });

  test('writes lists', () => {
    assert.equal(edited("+++\ntags = [ 'a' ]\n+++\n", 'tags', ['b', "c'"]), "+++\ntags = ['b', \"c'\"]\n+++\n");
    assert.equal(
      edited('---\ntags:\n  - a\nid: A\n---\n', 'tags', ['b', 'c d']),
      '---\ntags:\n  - b\n  - c d\nid: A\n---\n',
    );
  });

  test('refuses what it cannot do safely, with the next step', () => {
    assert.throws(
      () => editFields(readTaskDocument('task.md', '---js\nx\n---\n# T\n'), { ['status']: 'x' }),
      new UserError(
        'This task log has no front matter, and its text has no place where a status would be found.',
        'Convert it to TOML front matter first: Convert Task Log to TOML… in the editor, or `django-developer tasks convert`.',
      ),
    );
    assert.throws(
      () => editFields(readTaskDocument('task.md', '---\n{a: 1}\n---\n'), { ['status']: 'x' }),
      new UserError(
        '"status" cannot be set in this front matter without touching anything else.',
        'Mend the lines that the problems name, or set it by hand.',
      ),
    );
  });
});
