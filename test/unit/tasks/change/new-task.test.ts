import assert from 'node:assert/strict';
import { newTask } from '../../../../src/core/tasks/change/new-task';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';

const NOW = new Date(2025, 3, 1, 9, 5, 7);

suite('newTask', () => {
  test('writes a task log as MDTM has it', () => {
    assert.deepEqual(
      newTask(
        {
          prefix: 'REACT',
          title: 'Order form',
          type: '🌟 Feature',
          priority: '🔼 High',
          assignedTo: 'dev-react',
          coordinator: 'TASK-CMD-20250401-090000',
          tags: ['orders', 'say "hi"'],
          dependsOn: [],
          body: '\r\n# Order form\r\n\r\n- [ ] One\r\n\r\n',
        },
        '.ruru/tasks',
        NOW,
        0,
      ),
      {
        kind: 'create',
        path: '.ruru/tasks/TASK-REACT-20250401-090507.md',
        text: [
          '+++',
          'id = "TASK-REACT-20250401-090507"',
          'title = "Order form"',
          'status = "🟡 To Do"',
          'type = "🌟 Feature"',
          'priority = "🔼 High"',
          'created_date = "2025-04-01"',
          'updated_date = "2025-04-01"',
          'assigned_to = "dev-react"',
          'coordinator = "TASK-CMD-20250401-090000"',
          'tags = ["orders", "say \\"hi\\""]',
          '+++',
          '',
          '# Order form',
          '',
          '- [ ] One',
          '',
        ].join('\n'),
      },
    );
  });

  test('counts on when a name is taken, in the id too', () => {
    const { path, text } = newTask({ prefix: 'db ops!', title: 'x', body: '' }, '', NOW, 2);
    assert.equal(path, 'TASK-DB-OPS-20250401-090507-3.md');
    assert.equal(parseTask('x.md', text).id, 'TASK-DB-OPS-20250401-090507-3');
  });

  test('tells itself from another of the same second where lots can be drawn', () => {
    const draft = { prefix: 'DB', title: 'x', body: '' };
    const { path, text } = newTask(draft, '.ruru/tasks', NOW, 0, () => 0.4124);
    assert.equal(path, '.ruru/tasks/TASK-DB-20250401-090507-4711.md');
    assert.equal(parseTask('x.md', text).id, 'TASK-DB-20250401-090507-4711');
  });

  test('holds any title on one line that reads back', () => {
    const titles = {
      'say "hi" and """': 'say "hi" and """',
      'two\nlines\r\n+++\n---': 'two lines +++ ---',
      "it's a \\ path": "it's a \\ path",
      'bell \u0007 nul \u0000 del \u007F tab\t.': 'bell nul del tab .',
      '😀 🧑‍💻 ünï': '😀 🧑‍💻 ünï',
      'half \uD83D of a pair': 'half \uFFFD of a pair',
      '= [x] # { }': '= [x] # { }',
    };
    for (const [title, expected] of Object.entries(titles)) {
      const { path, text } = newTask({ prefix: 'A', title, body: '# T' }, 't', NOW, 0);
      const task = parseTask(path, text);
      assert.deepEqual([task.title, task.problems, task.status], [expected, [], 'todo']);
    }
    const long = parseTask('a.md', newTask({ prefix: 'A', title: '😀'.repeat(500), body: '' }, 't', NOW, 0).text).title;
    assert.equal(long, `${'😀'.repeat(99)}…`);
    assert.equal(
      parseTask('a.md', newTask({ prefix: 'A', title: ' \n ', body: '' }, 't', NOW, 0).text).title,
      'TASK-A-20250401-090507',
    );
  });
});
