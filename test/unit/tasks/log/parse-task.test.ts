import assert from 'node:assert/strict';
import { editFields } from '../../../../src/core/tasks/change/edit-fields';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

/** Shortened to `line mark state text (section)`. */
function items(text: string): string[] {
  return parseTask('a.md', text).items.map(
    ({ line, mark, state, text: item, section, report }) =>
      `${line} [${mark}] ${state} ${item} (${section})${report ? ' report' : ''}`,
  );
}

suite('parseTask', () => {
  test('reads a task log as roo-commander writes it', () => {
    const text = [
      '+++',
      '# --- Metadata ---',
      'id = "TASK-REACT-20250401-093000"',
      'title = "Order form"',
      'status = "🔵 In Progress" # Options: 🟡 To Do',
      'type = "🌟 Feature"',
      'priority = "🔼 High"',
      'created_date = 2025-04-01',
      'updated_date = "2025-04-02T10:00:00Z"',
      'due_date = "2025-05-01"',
      'assigned_to = "dev-react"',
      'coordinator = "TASK-CMD-20250401-090000"',
      'parent_task = "_overview.md"',
      'depends_on = ["TASK-A", "TASK-B"]',
      'related_docs = [',
      '  "docs/orders.md", # the first',
      ']',
      'tags = ["orders"]',
      '+++',
      '',
      '# Order form',
      '',
      '## Acceptance Criteria ✅',
      '',
      '*   - [✅] It validates',
      '- [ ] It reports 📣',
    ].join('\n');
    assert.deepEqual(parseTask('.ruru/tasks/TASK-REACT-20250401-093000.md', text), {
      path: '.ruru/tasks/TASK-REACT-20250401-093000.md',
      id: 'TASK-REACT-20250401-093000',
      title: 'Order form',
      status: 'in-progress',
      statusText: '🔵 In Progress',
      type: '🌟 Feature',
      kind: 'feature',
      priority: '🔼 High',
      priorityLevel: 'high',
      assignedTo: 'dev-react',
      coordinator: 'TASK-CMD-20250401-090000',
      created: '2025-04-01',
      updated: '2025-04-02',
      due: '2025-05-01',
      tags: ['orders'],
      dependsOn: ['TASK-A', 'TASK-B'],
      relatedDocs: ['docs/orders.md'],
      parent: '_overview.md',
      format: 'toml',
      items: [
        { line: 25, text: 'It validates', mark: '✅', state: 'done', report: false, section: 'Acceptance Criteria ✅' },
        { line: 26, text: 'It reports 📣', mark: ' ', state: 'open', report: true, section: 'Acceptance Criteria ✅' },
      ],
      problems: [],
    });
  });

  test('knows a task without front matter by its bold lines, its heading, its file name', () => {
    const bold = parseTask(
      'x/old.md',
      '# Task: Move\n\n**Status:** Complete ✅\n- **Assigned To**: writer\n\n## Goal\n**Status:** later\n',
    );
    assert.deepEqual(
      {
        id: bold.id,
        title: bold.title,
        status: bold.status,
        statusText: bold.statusText,
        assignedTo: bold.assignedTo,
        format: bold.format,
      },
      {
        id: 'old',
        title: 'Task: Move',
        status: 'done',
        statusText: 'Complete ✅',
        assignedTo: 'writer',
        format: 'none',
      },
    );
    assert.equal(parseTask('x/bare.md', 'Text.\n').title, 'bare');
    assert.equal(parseTask('x/logged.md', 'Text.\n\n## Log 📜\n\n- 2025: x\n').title, 'logged');
  });

  test('reads marks, bullets and numbers of all kinds', () => {
    const text = [
      '## Steps',
      '- [ ] a',
      '* [x] b',
      '+ [X] c',
      '*   - [✅] d',
      '1. [⏳] e',
      '  2) [🚧] f',
      '> - [~] g',
      '- [-] h',
      '- [✔️] i',
      '- [] j',
      '- [⚪] k',
      '- [link](x)',
      '- [1] note',
      '- [a] note',
      '- [x](y)',
      '-[ ] no',
      '[ ] no',
      'text - [ ] no',
    ].join('\n');
    assert.deepEqual(items(text), [
      '2 [ ] open a (Steps)',
      '3 [x] done b (Steps)',
      '4 [X] done c (Steps)',
      '5 [✅] done d (Steps)',
      '6 [⏳] under-way e (Steps)',
      '7 [🚧] under-way f (Steps)',
      '8 [~] under-way g (Steps)',
      '9 [-] dropped h (Steps)',
      '10 [✔️] done i (Steps)',
      '11 [] open j (Steps)',
      '12 [⚪] open k (Steps)',
    ]);
  });

  test('reads items with numbers of several levels', () => {
    assert.deepEqual(items('1.2. [ ] a\n  1.2.3 [x] b\n• [ ] c\n2025 [x] no\nv1.2 [x] no\n'), [
      '1 [ ] open a ()',
      '2 [x] done b ()',
      '3 [ ] open c ()',
    ]);
  });

  test('takes nothing in code or comments for an item or a heading', () => {
    const text =
      '# T\n```md\n## No\n- [ ] no\n```\n~~~~\n```\n- [ ] no\n~~~\n~~~~\n<!--\n- [ ] no\n-->\n<!-- - [ ] no -->\n- [ ] yes\n```\n- [ ] no';
    assert.deepEqual(items(text), ['15 [ ] open yes (T)']);
  });

  test('counts lines from the top of the file, whatever its line endings', () => {
    assert.deepEqual(items('\uFEFF+++\r\nid = "A"\r\n+++\r\n# T ##\r\n\r\n- [ ] a\r\n'), ['6 [ ] open a (T)']);
  });

  test('finds fields in other spellings, and edits them there', () => {
    const text = '---\nStatus: To Do\ndue-date: 2026-01-02\ndependsOn: [A]\nlabels: [x]\nparent_task_id: P\n---\n';
    const { status, due, dependsOn, tags, parent } = parseTask('a.md', text);
    assert.deepEqual(
      { status, due, dependsOn, tags, parent },
      { status: 'todo', due: '2026-01-02', dependsOn: ['A'], tags: ['x'], parent: 'P' },
    );
    assert.equal(
      applyEdits(text, editFields(readTaskDocument('task.md', text), { ['status']: 'Done' })),
      text.replace('To Do', 'Done'),
    );
    assert.deepEqual(parseTask('a.md', 'Status: open\nBlocked by: none\n').dependsOn, []);
  });

  test('finds fields under their older names, and below a table', () => {
    const text =
      '+++\nassignee = "a"\nlast_updated = "2025-01-02"\ndependencies = "X, Y"\n[extra]\ntags = ["t"]\ncoordinator = "c"\n+++\n';
    const { assignedTo, updated, dependsOn, tags, coordinator } = parseTask('a.md', text);
    assert.deepEqual(
      { assignedTo, updated, dependsOn, tags, coordinator },
      { assignedTo: 'a', updated: '2025-01-02', dependsOn: ['X', 'Y'], tags: ['t'], coordinator: 'c' },
    );
  });
});
