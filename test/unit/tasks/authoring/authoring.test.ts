import assert from 'node:assert/strict';
import { completeHeader } from '../../../../src/core/tasks/authoring/complete-header';
import { findFilePaths, findReferences } from '../../../../src/core/tasks/authoring/find-references';
import { headerCursor } from '../../../../src/core/tasks/authoring/header-cursor';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { resolveReference } from '../../../../src/core/tasks/authoring/resolve-reference';

/** The text without `|`, and where that stood. */
function cursor(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

const vocabulary = {
  tasks: [],
  path: 'a.md',
  partners: [{ value: 'dev-react', detail: 'React Specialist' }],
  coordinators: [],
  today: '2026-01-02',
};

suite('References of a task log', () => {
  test('are paths, their lines, and known ids; prose and addresses are none', () => {
    const text =
      'See `orders/models.py:12-14`, (a/b.ts#L3), manage.py. TASK-1, e.g. 1.5 or https://x.org/a.py; and/or ./c.txt!';
    assert.deepEqual(
      findReferences(text, (id) => id === 'TASK-1').map((reference) => ({
        ...reference,
        text: text.slice(reference.start, reference.end),
      })),
      [
        { kind: 'file', start: 5, end: 27, path: 'orders/models.py', line: 12, text: 'orders/models.py:12-14' },
        { kind: 'file', start: 31, end: 40, path: 'a/b.ts', line: 3, text: 'a/b.ts#L3' },
        { kind: 'file', start: 43, end: 52, path: 'manage.py', line: undefined, text: 'manage.py' },
        { kind: 'task', start: 54, end: 60, id: 'TASK-1', text: 'TASK-1' },
        { kind: 'file', start: 101, end: 108, path: './c.txt', line: undefined, text: './c.txt' },
      ],
    );
  });

  test('are paths as Windows writes them, and no escapes of Markdown', () => {
    const text = String.raw`See orders\models.py:12, "orders\\views.py", ..\..\manage.py; not C:\x.py, \w+\.py or orders/\_\_init\_\_.py.`;
    const found = findReferences(text, () => false).map((reference) => text.slice(reference.start, reference.end));
    assert.deepEqual(found, [
      String.raw`orders\models.py:12`,
      String.raw`orders\\views.py`,
      String.raw`..\..\manage.py`,
    ]);
    assert.deepEqual(
      [String.raw`orders\models.py`, String.raw`orders\\views.py`, String.raw`..\..\manage.py`].map((path) =>
        resolveReference('.ruru/tasks/a.md', path),
      ),
      [
        ['orders/models.py', '.ruru/tasks/orders/models.py'],
        ['orders/views.py', '.ruru/tasks/orders/views.py'],
        ['manage.py'],
      ],
    );
  });

  test('name a heading or a test behind the path, and end before it or not', () => {
    assert.deepEqual(
      findReferences('docs/a.md#the-x tests/test_a.py::TestA::test_b models.py: views.py#', () => false).map(
        (reference) => reference.kind === 'file' && [reference.path, reference.end - reference.start],
      ),
      [
        ['docs/a.md', 15],
        ['tests/test_a.py', 30],
        ['models.py', 9],
        ['views.py', 9],
      ],
    );
  });

  test('are the same files where files alone are looked for, whatever stands around them', () => {
    const words = [
      'orders/models.py:12',
      'Makefile',
      'x.Makefile',
      'a/Dockerfile',
      'e.g.',
      '1.5',
      'https://x.org/a.py',
      '../a.md#L3',
      'docs/',
      'end.',
      './.',
      'a.b.ts…',
      '\u00a0a.py',
      String.raw`a\b.py`,
      '🟢b.py',
      'x'.repeat(1_001) + '.py',
    ];
    const glue = [' ', '\n', '`', '(', '"', ', ', '. ', ':', '', '*', '/', '.', '=', '|'];
    const texts = words.flatMap((one) => words.flatMap((other) => glue.map((between) => one + between + other)));
    const pathsIn = (text: string) =>
      findReferences(text, () => false).flatMap((reference) => (reference.kind === 'file' ? reference.path : []));
    assert.deepEqual(findFilePaths(texts.slice(0, 50).join(' ')).slice(0, 3), [
      'orders/models.py',
      'orders/models.py',
      'orders/models.py',
    ]);
    assert.deepEqual(
      texts.filter((text) => findFilePaths(text).join('\n') !== pathsIn(text).join('\n')),
      [],
    );
  });

  test('are words of up to a thousand characters, and names without an ending', () => {
    const files = (text: string) =>
      findReferences(text, () => false).map((one) => (one.kind === 'file' ? one.path.slice(-12) : one.id));
    const directory = 'x'.repeat(245);
    const long = `${`${directory}/`.repeat(4)}${'y'.repeat(13)}.py`;
    assert.equal(long.length, 1_000);
    assert.deepEqual(files(long), ['yyyyyyyyy.py']);
    assert.deepEqual(files(`z${long}`), []);
    assert.deepEqual(files('Dockerfile deploy/Makefile Procfile CODEOWNERS Rakefile'), [
      ...['Dockerfile', 'loy/Makefile', 'Procfile', 'CODEOWNERS'],
    ]);
  });

  test('never lead out of the folder', () => {
    assert.deepEqual(resolveReference('.ruru/tasks/a.md', 'orders/models.py'), [
      'orders/models.py',
      '.ruru/tasks/orders/models.py',
    ]);
    assert.deepEqual(resolveReference('.ruru/tasks/a.md', '../../manage.py'), ['manage.py']);
    assert.deepEqual(resolveReference('.ruru/tasks/a.md', '../../../etc/passwd'), []);
    assert.deepEqual(resolveReference('a.md', '/manage.py'), ['manage.py']);
    assert.deepEqual(resolveReference('a.md', 'C:/x.py'), []);
  });

  test('are none in what is too long to be a word, which is not looked at a second time', () => {
    for (const piece of ['a/', '.', 'a.b:', '../', ':1', 'a\\']) {
      const asked: string[] = [];
      const long = `${piece.repeat(100_000)}a.py`;
      assert.deepEqual(
        findReferences(`${long} a/b.py`, (word) => {
          asked.push(word);
          return false;
        }),
        [{ kind: 'file', start: long.length + 1, end: long.length + 7, path: 'a/b.py', line: undefined }],
      );
      assert.deepEqual(asked, ['', 'a/b.py']);
      assert.deepEqual(findFilePaths(`${long} a/b.py`), ['a/b.py']);
    }
  });
});

suite('A cursor in a front matter', () => {
  test('is on a key, in quotes, on a bare word or in a list', () => {
    const at = (marked: string) => {
      const [text, offset] = cursor(marked);
      const found = headerCursor(text, offset);
      return found && [found.on, found.key, found.field, text.slice(found.start, found.end), found.quoted];
    };
    assert.deepEqual(at('+++\nstat|us = "To Do"\n+++\n'), ['key', 'status', 'status', 'status', false]);
    assert.deepEqual(at('+++\nid = "x"\nsta|\n+++\n'), ['key', 'sta', undefined, 'sta', false]);
    assert.deepEqual(at('+++\nstatus = "To| Do" # so\n+++\n'), ['value', 'status', 'status', 'To Do', true]);
    assert.deepEqual(at('+++\nstatus = |\n+++\n'), ['value', 'status', 'status', '', false]);
    assert.deepEqual(at('+++\ndepends_on = ["A", "B|"]\n+++\n'), ['value', 'depends_on', 'depends_on', 'B', true]);
    assert.deepEqual(at('---\nassignee: dev-re|act\n---\n'), ['value', 'assignee', 'assigned_to', 'dev-react', false]);
    assert.deepEqual(at('+++\n|status = "x"\n+++\n'), ['key', 'status', 'status', 'status', false]);
    assert.deepEqual(at('+++\nid = x|\nstatus = "y"\n+++\n'), ['value', 'id', 'id', 'x', false]);
    assert.equal(at('+++\nid = "x"\n+++\n\nstatus = |'), undefined);
    assert.deepEqual(at('+++\nstatus = "To Do"| # so\n+++\n'), ['value', 'status', 'status', '"To Do"', false]);
    assert.deepEqual(at('+++\ndepends_on = ["A", "B"|]\n+++\n'), ['value', 'depends_on', 'depends_on', '"B"', false]);
    assert.deepEqual(at('---\nstatus: To D|o # so\n---\n'), ['value', 'status', 'status', 'To Do', false]);
  });

  test('gets values with the quotes that are missing, and keys that are not there yet', () => {
    const complete = (marked: string) =>
      completeHeader(...cursor(marked), vocabulary)?.items.map(({ insert }) => insert);
    assert.deepEqual(complete('+++\nassigned_to = |\n+++\n'), ['"dev-react"']);
    assert.deepEqual(complete('+++\nassigned_to = "|"\n+++\n'), ['dev-react']);
    assert.deepEqual(complete('---\nassigned_to: |\n---\n'), ['dev-react']);
    assert.deepEqual(complete('+++\ndue_date = "|"\n+++\n'), ['2026-01-02']);
    assert.deepEqual(complete('+++\ntitle = "|"\n+++\n'), undefined);
    assert.deepEqual(complete('+++\nid = "x"\n|\n+++\n')?.slice(0, 3), [
      'title = "$0"',
      'status = "$0"',
      'type = "$0"',
    ]);
    assert.deepEqual(complete('+++\nid = "x"\nsta|\n+++\n')?.slice(1, 2), ['status = "$0"']);
    assert.deepEqual(complete('+++\nsta|tus = "x"\n+++\n')?.slice(2, 3), ['status']);
    assert.deepEqual(
      complete('---\nid: x\nupdated: 2026-01-01\n|\n---\n')?.filter((insert) => /date|tags/.test(insert)),
      ['created_date: $0', 'due_date: $0', 'tags: [$0]'],
    );
  });

  test('offers all values where one is chosen already, and those that fit where there are many', () => {
    const complete = (marked: string) => {
      const tasks = Array.from({ length: 300 }, (_, index) =>
        parseTask(`t/${index}.md`, `+++\nid = "TASK-${index}"\nstatus = "${index < 250 ? 'done' : 'todo'}"\n+++\n`),
      );
      const files = ['manage.py', 'orders/models.py'];
      const found = completeHeader(...cursor(marked), {
        ...vocabulary,
        tasks,
        files,
        coordinators: [{ value: 'roo-commander', detail: 'Roo Commander' }],
      });
      return (
        found && [found.items.length, found.items.slice(0, 2).map(({ insert }) => insert), found.isChosen, found.isCut]
      );
    };
    assert.deepEqual(complete('+++\nstatus = "🟡 To Do|"\n+++\n'), [8, ['🟡 To Do', '🔵 In Progress'], true, false]);
    assert.deepEqual(complete('+++\nstatus = "🟡 To Do"|\n+++\n'), [
      8,
      ['"🟡 To Do"', '"🔵 In Progress"'],
      true,
      false,
    ]);
    assert.deepEqual(complete('+++\nstatus = "to do|"\n+++\n'), [8, ['🟡 To Do', '🔵 In Progress'], true, false]);
    assert.deepEqual(complete('+++\nstatus = "D|"\n+++\n'), [8, ['🟡 To Do', '🔵 In Progress'], false, false]);
    assert.deepEqual(complete('+++\ncoordinator = "|"\n+++\n'), [200, ['roo-commander', 'TASK-250'], false, true]);
    assert.deepEqual(complete('+++\ncoordinator = "ask-29|"\n+++\n'), [11, ['TASK-290', 'TASK-291'], false, true]);
    assert.deepEqual(complete('+++\nrelated_docs = ["|"]\n+++\n'), [
      2,
      ['manage.py', 'orders/models.py'],
      false,
      false,
    ]);
  });

  test('is on the key up to its sign', () => {
    const on = (marked: string) => {
      const [text, offset] = cursor(marked);
      return headerCursor(text, offset)?.on;
    };
    assert.deepEqual(
      ['+++\nstatus |= x\n+++\n', '+++\nstatus =| x\n+++\n', '---\nstatus|: x\n---\n', '---\nstatus:| x\n---\n'].map(
        on,
      ),
      ['key', 'value', 'key', 'value'],
    );
  });
});
