import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';

/** A folder of task logs: path → the lines of its front matter below the status. */
function folder(logs: Readonly<Record<string, string>>, statuses: Readonly<Record<string, string>> = {}) {
  const texts = new Map(
    Object.entries(logs).map(([path, lines]) => [path, `+++\nstatus = "${statuses[path] ?? 'todo'}"\n${lines}\n+++\n`]),
  );
  const tasks = lookUpTasks([...texts].map(([path, text]) => parseTask(path, text)));
  const lint = (path: string, text = texts.get(path) ?? ''): string[] =>
    lintTask(readTaskDocument(path, text), { tasks }).flatMap(({ line, rule, message, range, fix, others = [] }) => [
      `${line} ${rule} [${range ? text.slice(range.start, range.end) : ''}] ${message}`,
      ...(fix ? [`* ${fix.title}: ${changed(text, fix.edits)}`] : []),
      ...others.map(({ title, edits }) => `${title}: ${changed(text, edits)}`),
    ]);
  return { lint, texts };
}

function changed(text: string, edits: Parameters<typeof applyEdits>[1]): string {
  return applyEdits(text, edits).split('\n').slice(2, -2).join('\n');
}

suite('Tasks that wait for one another', () => {
  test('are named in their order, each on the entry that leads into the circle', () => {
    const { lint } = folder({
      'a.md': 'id = "A"\ndepends_on = ["FREE", "B"]',
      'b.md': 'id = "B"\ndepends_on = ["c.md"]',
      'c.md': 'id = "C"\ndepends_on = ["A"]',
      'free.md': 'id = "FREE"',
      'behind.md': 'id = "BEHIND"\ndepends_on = ["A"]',
    });
    assert.deepEqual(
      ['a.md', 'b.md', 'behind.md'].map((path) => lint(path)),
      [
        [
          '4 dependency-circle ["B"] These tasks wait for one another, and none of them can begin: A → B → C → A.',
          'Remove B: id = "A"\ndepends_on = ["FREE"]',
        ],
        [
          '4 dependency-circle ["c.md"] These tasks wait for one another, and none of them can begin: B → C → A → B.',
          'Remove c.md: id = "B"\ndepends_on = []',
        ],
        [],
      ],
    );
  });

  for (const [length, drawn] of [
    [5, 'T0 → T1 → T2 → T3 → T4 → T0'],
    [6, 'T0 → T1 → T2 → T3 → … → T0'],
    [7, 'T0 → T1 → T2 → T3 → … → T0'],
  ] as const)
    test(`are ${length} in a circle, drawn as ${drawn}`, () => {
      const ids = Array.from({ length }, (_, index) => `T${index}`);
      const { lint } = folder(
        Object.fromEntries(
          ids.map((id, index) => [`${id}.md`, `id = "${id}"\ndepends_on = ["${ids[index + 1] ?? 'T0'}"]`]),
        ),
      );
      assert.equal(
        lint('T0.md')[0],
        `4 dependency-circle ["T1"] These tasks wait for one another, and none of them can begin: ${drawn}.`,
      );
    });

  test('do not where one of them is closed', () => {
    const logs = { 'a.md': 'id = "A"\ndepends_on = ["B"]', 'b.md': 'id = "B"\ndepends_on = ["A"]' };
    const { lint } = folder(logs, { 'b.md': 'done' });
    assert.deepEqual([lint('a.md'), lint('b.md')], [[], []]);
  });

  test('are found in a text that is not saved, and no more once it is mended', () => {
    const { lint, texts } = folder({
      'a.md': 'id = "A"\ndepends_on = ["B"]',
      'b.md': 'id = "B"\ndepends_on = ["A"]',
      'c.md': 'id = "C"\ndepends_on = ["D"]',
      'd.md': 'id = "D"',
    });
    assert.deepEqual(lint('a.md', texts.get('a.md')?.replace('"B"', '')), []);
    assert.deepEqual(lint('d.md', '+++\nstatus = "todo"\nid = "D"\ndepends_on = ["C"]\n+++\n'), [
      '4 dependency-circle ["C"] These tasks wait for one another, and none of them can begin: D → C → D.',
      'Remove C: id = "D"\ndepends_on = []',
    ]);
  });

  test('are drawn short where they are many, and quickly looked for where they are thousands', () => {
    const chain = (length: number, last: string) =>
      folder(
        Object.fromEntries(
          Array.from({ length }, (_, at) => [
            `${at}.md`,
            `id = "T${at}"\ndepends_on = ["${at + 1 < length ? `T${at + 1}` : last}"]`,
          ]),
        ),
      );
    assert.deepEqual(chain(20, 'T0').lint('3.md').slice(0, 1), [
      '4 dependency-circle ["T4"] These tasks wait for one another, and none of them can begin: T3 → T4 → T5 → T6 → … → T3.',
    ]);
    const { lint } = chain(5_000, 'T0');
    assert.deepEqual(lint('3.md'), []);
  });
});

suite('An id that two task logs have', () => {
  test('gives way to the file name in the one that was copied', () => {
    const { lint } = folder({ 'A.md': 'id = "A" # kept', 'B.md': 'id = "A" # kept' });
    assert.deepEqual(
      [lint('A.md'), lint('B.md')],
      [
        ['3 duplicate-id ["A"] B.md has the id A too.'],
        ['3 duplicate-id ["A"] A.md has the id A too.', '* Set the id to B: id = "B" # kept'],
      ],
    );
  });
});

suite('A task that names itself', () => {
  test('as its parent is told, and no other id is put in the place of a right one', () => {
    const { lint } = folder({ 'a.md': 'id = "TASK-1"\nparent_task = "TASK-1"', 'b.md': 'id = "TASK-2"' });
    assert.deepEqual(lint('a.md'), [
      '4 dangling-parent ["TASK-1"] The task is its own parent.',
      '* Remove "parent_task": id = "TASK-1"',
    ]);
  });
});
