import assert from 'node:assert/strict';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { findingsOf, toml } from './findings-of';

suite('Status of a task log', () => {
  test('done with open items is an error that counts them', () => {
    const done = (body: string) => findingsOf(`+++\nid = "A"\nstatus = "done"\n+++\n${body}`)[0];
    assert.deepEqual(
      [done('- [ ] a\n- [x] b\n'), done('- [ ] a\n- [/] b\n'), done('- [x] b\n')],
      [
        '3 error open-items ["done"] The task is done, and an item is open, the first on line 5.',
        '3 error open-items ["done"] The task is done, and 2 items are open, the first on line 5.',
        undefined,
      ],
    );
  });
});

suite('Dates of a task log', () => {
  test('one that no calendar has is told, and is no date', () => {
    for (const written of ['"2026-02-30"', '2026-02-30']) {
      const text = toml(`due_date = ${written} # soon`);
      assert.equal(parseTask('a.md', text).due, '');
      assert.deepEqual(findingsOf(text), [`4 warning unknown-date [${written}] 2026-02-30 is no day of the calendar.`]);
    }
    assert.equal(parseTask('a.md', toml('due_date = 2028-02-29')).due, '2028-02-29');
  });

  test('one that is written otherwise is turned round', () => {
    assert.deepEqual(findingsOf(toml('due_date = "22.11.2026" # soon')), [
      '4 warning unknown-date ["22.11.2026"] "22.11.2026" is no date; dates are written YYYY-MM-DD.',
      `Write 2026-11-22: ${toml('due_date = "2026-11-22" # soon')}`,
    ]);
    assert.deepEqual(findingsOf('---\nstatus: todo\ndue_date: 03/04/2026\n---\n'), [
      '3 warning unknown-date [03/04/2026] "03/04/2026" is no date; dates are written YYYY-MM-DD.',
    ]);
  });
});

suite('Values of a task log', () => {
  test('a key that is almost a field', () => {
    assert.deepEqual(findingsOf(toml('titel = "x" # kept')), [
      '4 warning unknown-key [titel] "titel" is no field of a task log, and is not read; did you mean "title"?',
      `Change it to "title": ${toml('title = "x" # kept')}`,
    ]);
    assert.deepEqual(findingsOf(toml('"dueDate" = "2026-01-01"')), [
      '4 warning unknown-key [dueDate] "dueDate" is "due_date" to other readers of task logs; they do not find it in this spelling.',
      `Change it to "due_date": ${toml('"due_date" = "2026-01-01"')}`,
    ]);
    assert.deepEqual(findingsOf(toml('title = "T"\ntitlle = "x"')), [
      '5 warning unknown-key [titlle] "titlle" is no field of a task log, and is not read; did you mean "title"?',
    ]);
    assert.deepEqual(
      findingsOf(toml('blocks = "x"\nowner = "x"\nphase = "x"\nversion = 1\ndata = 1\n[more]\ntitel = "x"')),
      [],
    );
  });

  test('an empty title', () => {
    assert.deepEqual(findingsOf(toml('title = ""', '# The work\n')), [
      '4 warning empty-title [""] The title is empty.',
      `Set the title to "The work": ${toml('title = "The work"', '# The work\n')}`,
    ]);
  });

  test('a priority that cannot be read', () => {
    const [finding, first, second, ...others] = findingsOf(toml('priority = "urgentt"'));
    assert.deepEqual(
      [finding, first, second, others.length],
      [
        '4 warning unknown-priority ["urgentt"] "urgentt" is no priority of a task log.',
        `Set the priority to 🔥 Highest: ${toml('priority = "🔥 Highest"')}`,
        `Set the priority to 🔼 High: ${toml('priority = "🔼 High"')}`,
        3,
      ],
    );
  });

  test('a text where a list belongs', () => {
    assert.deepEqual(findingsOf(toml('tags = "django, orm" # kept')), [
      '4 warning not-a-list ["django, orm"] "tags" is a list; other readers do not find its entries in a text.',
      `Make it a list: ${toml('tags = ["django", "orm"] # kept')}`,
    ]);
    assert.deepEqual(findingsOf(toml('tags = ""')), []);
  });

  test('a status that is almost one, and the others to choose from', () => {
    const text = '+++\nid = "A"\nstatus = "Finshed"\n+++\n';
    assert.deepEqual(
      findingsOf(text).map((line) => line.split('\n')[0]),
      [
        '3 warning unknown-status ["Finshed"] "Finshed" is no status of a task log.',
        'Set the status to Done: +++',
        'Set the status to To Do: +++',
        'Set the status to In Progress: +++',
        'Set the status to Review: +++',
        'Set the status to Blocked: +++',
      ],
    );
  });
});

suite('What a task log says of others', () => {
  const tasks = lookUpTasks([
    parseTask('a.md', '+++\nid = "A"\n+++\n'),
    parseTask('b.md', '+++\nid = "TASK-DB-20241101-090000"\n+++\n'),
    parseTask('c.md', '+++\nid = "C"\n+++\n'),
  ]);

  test('an entry that names nothing is taken out or mended, and the others stay as they are written', () => {
    const text = toml('depends_on = [\n  "C", # one\n  \'TASK-DB-20241101-09000\', # two\n  "GONE"\n] # end');
    assert.deepEqual(findingsOf(text, tasks), [
      "6 error dangling-dependency ['TASK-DB-20241101-09000'] The task depends on TASK-DB-20241101-09000, and there is no such task log.",
      `Replace it by TASK-DB-20241101-090000: ${text.replace("09000'", "090000'")}`,
      `Remove TASK-DB-20241101-09000: ${text.replace("  'TASK-DB-20241101-09000', # two\n", '')}`,
      '7 error dangling-dependency ["GONE"] The task depends on GONE, and there is no such task log.',
      `Remove GONE: ${text.replace('  "GONE"\n', '')}`,
    ]);
  });

  test('on one line, in YAML, and as a text', () => {
    const removed = (line: string, yaml = false): string[] => {
      const text = yaml ? `---\nid: A\nstatus: todo\n${line}\n---\n` : toml(line);
      return findingsOf(text, tasks)
        .filter((found) => found.startsWith('Remove'))
        .map((found) => found.split('\n').slice(3, -2).join('\n'));
    };
    assert.deepEqual(removed('depends_on = ["GONE", "C"]'), ['depends_on = ["C"]']);
    assert.deepEqual(removed('depends_on = ["C", "GONE"]'), ['depends_on = ["C"]']);
    assert.deepEqual(removed('depends_on = ["GONE"] # none'), ['depends_on = [] # none']);
    assert.deepEqual(removed('depends_on = ["C", "A"]'), ['depends_on = ["C"]']);
    assert.deepEqual(removed('depends_on = ["GONE", "GONE", "C"]'), ['depends_on = ["C"]']);
    assert.deepEqual(removed('depends_on = ["GONE", "GONE"]'), ['depends_on = []']);
    assert.deepEqual(removed('depends_on:\n  - C\n  - GONE # x', true), ['depends_on:\n  - C']);
    assert.deepEqual(removed('depends_on: [C, GONE]', true), ['depends_on: [C]']);
    assert.deepEqual(removed('parent_task = "GONE"\ntitle = "T"'), ['title = "T"']);
    assert.deepEqual(removed('coordinator = "TASK-GONE"\ntitle = "T"'), ['title = "T"']);
  });

  test('itself', () => {
    assert.deepEqual(findingsOf(toml('depends_on = ["C", "A"]'), tasks), [
      '4 error depends-on-itself ["A"] The task depends on itself.',
      `Remove A: ${toml('depends_on = ["C"]')}`,
    ]);
  });
});
