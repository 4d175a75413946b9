import assert from 'node:assert/strict';
import { OTHER_TASK_FOLDERS } from '../../../src/core';
import { openMemoryMode } from '../memory-mode';

const log = (id: string, created: string, more = '', body = ''): string =>
  `+++\nid = "${id}" # kept\ntitle = "T"\nstatus = "🟡 To Do"\ncreated_date = "${created}"\n${more}+++\n\n# T\n${body}`;

const OLDER = '.ruru/tasks/db/TASK-1.md';
const NEWER = '.ruru/tasks/TASK-1.md';
const OTHER = '.ruru/tasks/TASK-3.md';
const ARCHIVED = '.ruru/tasks/archive/TASK-4.md';
const REPORT = '.ruru/reports/TASK-1-20261101-101010-completion-4711.md';
const OLD_REPORT = '.ruru/reports/TASK-1-20261001-101010-progress.md';

const reportOf = (taskLog: string, text: string): string =>
  `+++\ntask = "TASK-1"\ntask_log = "${taskLog}"\nkind = "completion"\n+++\n\n${text}\n`;

/** Two task logs of one id, and what names the one, the other, or nobody knows which. */
const clash = (): Record<string, string> => ({
  [OLDER]: log('TASK-1', '2026-10-01', '', '\nTASK-1 is this one.\n'),
  [NEWER]: log(
    'TASK-1',
    '2026-11-01',
    'parent_task = "TASK-3"\n',
    '\nTASK-1 is this one; TASK-1.1 and TASK-12 are not.\n',
  ),
  [OTHER]: log(
    'TASK-3',
    '2026-10-01',
    `depends_on = ["TASK-1"]\nrelated_docs = ["${NEWER}", 'db/TASK-1.md']\n`,
    `\n- see [TASK-1](TASK-1.md), kept in \`${REPORT}\`\n- \`${OLD_REPORT}\`\n`,
  ),
  [ARCHIVED]: log('TASK-4', '2026-10-01', '', '\nSee ../TASK-1.md, ..\\TASK-1.md and https://example.com/TASK-1.md\n'),
  [REPORT]: reportOf(NEWER, 'Done: TASK-1'),
  [OLD_REPORT]: reportOf(OLDER, 'On: TASK-1'),
});

suite('tasks.rename', () => {
  test('renames the newer of two with all that surely means it, and says of the rest that it is not known', async () => {
    const { mode, tree } = await openMemoryMode(clash());
    const before = { ...tree };
    const renamed = await mode.tasks.rename('TASK-1', { newId: 'TASK-2' });
    assert.deepEqual(tree, before);
    await mode.tasks.write(renamed.changes);
    const [NEW, NEW_REPORT] = ['.ruru/tasks/TASK-2.md', REPORT.replace('TASK-1', 'TASK-2')];
    assert.deepEqual(tree, {
      [OLDER]: before[OLDER],
      [NEW]: log(
        'TASK-2',
        '2026-11-01',
        'parent_task = "TASK-3"\n',
        '\nTASK-2 is this one; TASK-1.1 and TASK-12 are not.\n',
      ),
      [OTHER]: log(
        'TASK-3',
        '2026-10-01',
        `depends_on = ["TASK-1"]\nrelated_docs = ["${NEW}", 'db/TASK-1.md']\n`,
        `\n- see [TASK-2](TASK-2.md), kept in \`${NEW_REPORT}\`\n- \`${OLD_REPORT}\`\n`,
      ),
      [ARCHIVED]: log(
        'TASK-4',
        '2026-10-01',
        '',
        '\nSee ../TASK-2.md, ..\\TASK-2.md and https://example.com/TASK-1.md\n',
      ),
      [NEW_REPORT]: reportOf(NEW, 'Done: TASK-2').replace('"TASK-1"', '"TASK-2"'),
      [OLD_REPORT]: before[OLD_REPORT],
    });
    const { path, newPath, mentions, unsure, problems } = renamed;
    assert.deepEqual(
      { path, newPath, mentions, unsure, problems },
      {
        path: NEWER,
        newPath: NEW,
        mentions: [
          { path: OTHER, line: 7 },
          { path: OTHER, line: 12 },
          { path: ARCHIVED, line: 10 },
          { path: REPORT, line: 2 },
          { path: REPORT, line: 3 },
          { path: REPORT, line: 7 },
          { path: NEWER, line: 2 },
          { path: NEWER, line: 11 },
        ],
        unsure: [{ path: OTHER, line: 6 }],
        problems: [],
      },
    );
    assert.deepEqual(
      mode.tasks.known().tasks.map(({ id }) => id),
      ['TASK-2', 'TASK-3', 'TASK-1'],
    );
    await mode.tasks.undo(renamed.changes);
    assert.deepEqual(tree, before);
  });

  test('a path counts from where the text begins, and from where another word ends', async () => {
    const more = 'x'.repeat(600);
    const texts = ['db/TASK-1.md', '.ruru/tasks/TASK-1.md', '(.ruru/tasks/TASK-1.md)'].map(
      (path) => `${path} ${more}\n`,
    );
    const paths = texts.map((_, index) => `.ruru/tasks/TASK-${index + 3}.md`);
    const { mode, tree } = await openMemoryMode({
      [NEWER]: log('TASK-1', '2026-11-01'),
      ...Object.fromEntries(texts.map((text, index): [string, string] => [paths[index] ?? '', text])),
    });
    const { changes } = await mode.tasks.rename('TASK-1', { newId: 'TASK-2' });
    await mode.tasks.write(changes);
    assert.deepEqual(
      paths.map((path) => tree[path]),
      [texts[0], ...texts.slice(1).map((text) => text.replace('TASK-1', 'TASK-2'))],
    );
  });

  test('takes what nobody knows to mean it where that is asked for, and never what surely means the other', async () => {
    const { mode, tree } = await openMemoryMode(clash());
    const before = { ...tree };
    const { changes, unsure } = await mode.tasks.rename(NEWER, { newId: 'TASK-2', takesUnsure: true });
    await mode.tasks.write(changes);
    assert.deepEqual(unsure, []);
    assert.match(tree[OTHER] ?? '', /^depends_on = \["TASK-2"\]$/m);
    assert.equal(tree[OLDER], before[OLDER]);
    assert.equal(tree[OLD_REPORT], before[OLD_REPORT]);
  });

  test('an id that one task log alone has means it everywhere', async () => {
    const { mode, tree } = await openMemoryMode({ ...clash(), [OLDER]: log('TASK-5', '2026-10-01') });
    const { changes, unsure } = await mode.tasks.rename('TASK-1', { newId: 'TASK-2' });
    await mode.tasks.write(changes);
    assert.deepEqual(unsure, []);
    assert.deepEqual(
      Object.keys(tree).filter((path) => path.includes('TASK-1')),
      [OLDER],
    );
  });

  test('draws an id that is free, the same on every machine', async () => {
    const draw = async (tree: Record<string, string>, reference: string): Promise<string[]> => {
      const { newId, newPath } = await (
        await openMemoryMode(tree, undefined, { otherTaskFolders: OTHER_TASK_FOLDERS })
      ).mode.tasks.rename(reference);
      return [newId, newPath];
    };
    const drawn = await draw(clash(), 'TASK-1');
    assert.deepEqual(drawn, ['TASK-1-2025', '.ruru/tasks/TASK-1-2025.md']);
    assert.deepEqual(await draw({ ...clash(), '.ruru/tasks/TASK-1-2025.md': '' }, NEWER), [
      'TASK-1-2026',
      '.ruru/tasks/TASK-1-2026.md',
    ]);
    const copy = '.ruru/tasks/TASK-9.md';
    assert.deepEqual(await draw({ ...clash(), [copy]: log('TASK-1', '2026-12-01') }, 'TASK-1'), ['TASK-9', copy]);
    const backlog = (id: string): string => `---\nid: ${id}\ntitle: T\nstatus: To Do\n---\n`;
    assert.deepEqual(
      await draw(
        {
          'backlog/tasks/task-1 - One.md': backlog('TASK-1'),
          'backlog/tasks/task-2 - Two.md': backlog('TASK-2'),
          'backlog/tasks/task-1 - Other one.md': backlog('TASK-1'),
        },
        'backlog/tasks/task-1 - Other one.md',
      ),
      ['TASK-3', 'backlog/tasks/task-3 - Other one.md'],
    );
  });

  for (const [name, tree, reference, newId, message] of [
    [
      'where both were made on one day',
      { [OLDER]: log('TASK-1', '2026-10-01'), [NEWER]: log('TASK-1', '2026-10-01') },
      'TASK-1',
      undefined,
      `Several task logs are called TASK-1: ${NEWER}, ${OLDER}. Name one by its path.`,
    ],
    ['where another is called so', clash(), NEWER, 'TASK-3', `${OTHER} is called TASK-3 already. Name another id.`],
    [
      'where a file has the name',
      { ...clash(), '.ruru/tasks/TASK-2.md': log('TASK-7', '2026-10-01') },
      NEWER,
      'TASK-2',
      '.ruru/tasks/TASK-2.md is called TASK-2 already. Name another id.',
    ],
    ['where it is called so', clash(), NEWER, 'TASK-1', `${NEWER} has the id TASK-1 already. Name another one.`],
    [
      'where it can be no id',
      clash(),
      NEWER,
      '../TASK 2',
      '"../TASK 2" can be no id. Use letters, digits, hyphens and dots, 100 at most.',
    ],
    [
      'where Windows takes it for a device',
      clash(),
      NEWER,
      'Con.2',
      '"Con.2" can be no id. Use letters, digits, hyphens and dots, 100 at most.',
    ],
    [
      'where a file that names it is in conflict',
      { ...clash(), [OTHER]: '# T\n\n<<<<<<< a\nTASK-1.md\n=======\nx\n>>>>>>> b\n' },
      NEWER,
      'TASK-2',
      `${OTHER} is in conflict: it holds both sides of a merge, lines 3–7. Merge both sides first: by hand, by Merge Both Sides in the editor, or by \`django-developer tasks merge TASK --write\`.`,
    ],
    [
      'where it is a plan of another product',
      { '.kiro/specs/sales/tasks.md': '- [ ] One\n' },
      'sales',
      'TASK-2',
      '.kiro/specs/sales/tasks.md has no id of its own; nothing was written. It is called by its folder: rename that one.',
    ],
  ] as const) {
    test(`is refused ${name}`, async () => {
      const { mode } = await openMemoryMode({ ...tree }, undefined, { otherTaskFolders: OTHER_TASK_FOLDERS });
      await assert.rejects(mode.tasks.rename(reference, newId === undefined ? {} : { newId }), { message });
    });
  }
});
