import assert from 'node:assert/strict';
import { completeHeader, type TaskChange } from '../../../../src/core';
import { UserError } from '../../../../src/core/base/errors';
import { OTHER_TASK_FOLDERS } from '../../../../src/core/tasks/others/layout-of';
import { openMemoryMode } from '../../memory-mode';

const BACKLOG = 'backlog/tasks/task-1 - Sell-books.md';
const DRAFT = 'backlog/drafts/draft-1 - Later.md';
const KIRO = '.kiro/specs/sales-report/tasks.md';
const OPENSPEC = 'openspec/changes/add-sales/tasks.md';
const SPEC_KIT = 'specs/001-sales/tasks.md';

const TREE: Readonly<Record<string, string>> = {
  [BACKLOG]:
    "---\nid: TASK-1\ntitle: Sell books\nstatus: To Do\nassignee: []\ncreated_date: '2026-01-01'\nlabels: []\ndependencies:\n  - task-9\npriority: high\n---\n\n## Acceptance Criteria\n<!-- AC:BEGIN -->\n- [ ] #1 A book is sold\n<!-- AC:END -->\n",
  [DRAFT]: '---\nid: DRAFT-1\ntitle: Later\nstatus: Draft\nassignee: []\nlabels: []\ndependencies: []\n---\n',
  'backlog/completed/task-9 - Print-books.md': '---\nid: TASK-9\ntitle: Print books\nstatus: Done\n---\n',
  'backlog/config.yml': 'project_name: "Shop"\nstatuses: ["To Do", "Doing", "Waiting", "Done"]\n',
  [KIRO]: '# Implementation Plan\n\n- [x] 1. Model\n- [-] 2. View\n  - _Requirements: 1.1_\n- [ ] 3. Page\n',
  [OPENSPEC]: '## 1. Models\n\n- [x] 1.1 Book\n- [x] 1.2 Sale\n',
  [SPEC_KIT]: '---\ndescription: "Tasks"\n---\n\n# Tasks: Sales\n\n- [ ] T001 [P] Model in shop/models.py\n',
};

const open = () => openMemoryMode({ ...TREE }, undefined, { otherTaskFolders: OTHER_TASK_FOLDERS });

suite('Task files of other products', () => {
  test('are read with their own words', async () => {
    const { mode } = await open();
    assert.deepEqual(
      mode.tasks
        .known()
        .tasks.map(({ origin, id, title, status, statusText, statusFrom, priorityLevel, items }) => [
          origin,
          id,
          title,
          status,
          statusFrom ?? statusText,
          priorityLevel,
          items.map(({ state }) => state).join(' '),
        ]),
      [
        ['kiro', 'sales-report', 'sales-report', 'in-progress', 'items', 'unknown', 'done under-way open'],
        ['backlog', 'DRAFT-1', 'Later', 'todo', 'Draft', 'unknown', ''],
        ['backlog', 'TASK-1', 'Sell books', 'todo', 'To Do', 'high', 'open'],
        ['openspec', 'add-sales', 'add-sales', 'done', 'items', 'unknown', 'done done'],
        ['spec-kit', '001-sales', 'Tasks: Sales', 'todo', 'items', 'unknown', 'open'],
      ],
    );
    assert.deepEqual(await mode.tasks.lint([BACKLOG, DRAFT, KIRO, OPENSPEC, SPEC_KIT], 'line'), []);
    assert.deepEqual(await mode.reports.outstanding(), []);
  });

  const CHANGES: readonly [path: string, change: TaskChange, written: readonly [before: string, after: string][]][] = [
    [
      BACKLOG,
      { status: 'in-progress' },
      [
        ['To Do', 'Doing'],
        ['', "\nupdated_date: '2026-01-02'"],
      ],
    ],
    [
      BACKLOG,
      { status: 'blocked' },
      [
        ['To Do', 'Waiting'],
        ['', "\nupdated_date: '2026-01-02'"],
      ],
    ],
    [
      BACKLOG,
      { priority: 'low' },
      [
        ['', "\nupdated_date: '2026-01-02'"],
        ['high', 'low'],
      ],
    ],
    [BACKLOG, { priority: 'high' }, []],
    [BACKLOG, { items: [{ line: 15, state: 'done' }] }, [[' ', 'x']]],
    [KIRO, { items: [{ line: 6, state: 'under-way' }] }, [[' ', '-']]],
    [KIRO, { items: [{ line: 4, state: 'done' }] }, [['-', 'x']]],
    [
      KIRO,
      { status: 'done', settle: { allDone: true } },
      [
        ['-', 'x'],
        [' ', 'x'],
      ],
    ],
    [KIRO, { status: 'in-progress' }, []],
    [OPENSPEC, { status: 'done' }, []],
  ];
  for (const [path, change, written] of CHANGES)
    test(`are edited in their own words: ${path}, ${JSON.stringify(change)}`, async () => {
      const { mode } = await open();
      const { before, edits } = await mode.tasks.preview(path, change);
      assert.deepEqual(
        edits.map(({ start, end, text }) => [before.slice(start, end), text]),
        written,
      );
    });

  const REFUSALS: readonly [path: string, change: TaskChange, happened: string, nextStep: string][] = [
    [BACKLOG, { status: 'review' }, 'the status review', 'Its Backlog.md knows To Do, Doing, Waiting and Done.'],
    [BACKLOG, { priority: 'highest' }, 'the priority highest', 'Backlog.md knows high, medium and low.'],
    [BACKLOG, { coordinator: 'ada' }, '"coordinator"', 'Say it in the log entry or in the text.'],
    [KIRO, { status: 'blocked' }, 'a status', 'Kiro goes by its items: tick those that are done.'],
    [KIRO, { priority: 'low' }, 'a priority', 'Kiro knows none.'],
    [KIRO, { title: 'Sales' }, '"title"', 'A plan of Kiro has its items and its text: change those.'],
    [
      KIRO,
      { items: [{ line: 6, state: 'dropped' }] },
      'an item that is dropped',
      'Kiro knows open, under way and done; take the item out by hand.',
    ],
    ...(
      [
        ['dropped', 'dropped'],
        ['under-way', 'under way'],
      ] as const
    ).map(([state, said]): (typeof REFUSALS)[number] => [
      BACKLOG,
      { items: [{ line: 15, state }] },
      `an item that is ${said}`,
      'Backlog.md knows open and done.',
    ]),
    ...(
      [
        [KIRO, 'Kiro'],
        [OPENSPEC, 'OpenSpec'],
        [SPEC_KIT, 'spec-kit'],
      ] as const
    ).map(([path, product]): (typeof REFUSALS)[number] => [
      path,
      { log: 'Begun.' },
      'a log',
      `A plan of ${product} has its items and its text: say it there, or to who works on it.`,
    ]),
    [SPEC_KIT, { assignedTo: 'ada' }, '"assigned_to"', 'A plan of spec-kit has its items and its text: change those.'],
  ];
  for (const [path, change, what, nextStep] of REFUSALS)
    test(`are given nothing that they have no place for: ${path}, ${JSON.stringify(change)}`, async () => {
      const { mode, order } = await open();
      await assert.rejects(mode.tasks.change(path, change), (error) => {
        assert.ok(error instanceof UserError);
        assert.deepEqual(
          [error.happened, error.nextStep],
          [`${path} has no place for ${what}; nothing was written.`, nextStep],
        );
        return true;
      });
      assert.deepEqual(order, []);
    });

  test('get no log of ours where work is sent back, blocked or reported, but an entry where somebody began one', async () => {
    const { mode, order } = await open();
    const happened = `${KIRO} has no place for a log; nothing was written.`;
    for (const run of [
      () => mode.inbox.sendBack(KIRO, 'The page is missing.'),
      () => mode.inbox.block(KIRO, 'No access.'),
      () => mode.reports.deliver(KIRO, { kind: 'progress', result: 'Begun.', coordinator: 'ada' }),
    ])
      await assert.rejects(run(), { happened });
    assert.deepEqual(order, []);
    const begun = await openMemoryMode({ [KIRO]: `${TREE[KIRO] ?? ''}\n## Log\n\n- 2026-01-01: begun\n` }, undefined, {
      otherTaskFolders: OTHER_TASK_FOLDERS,
    });
    await begun.mode.inbox.sendBack(KIRO, 'The page is missing.');
    assert.match(begun.tree[KIRO] ?? '', /begun\n- 2026-01-02: Sent back: The page is missing\./);
  });

  test('offer their own words, those of the configuration where there is one', async () => {
    const { mode } = await open();
    const priorities = ['high', 'medium', 'low'];
    assert.deepEqual(await mode.tasks.ownWords(BACKLOG), {
      statuses: ['To Do', 'Doing', 'Waiting', 'Done'],
      priorities,
    });
    assert.deepEqual(await mode.tasks.ownWords(KIRO), { statuses: [], priorities: [] });
    const { [BACKLOG]: text = '' } = TREE;
    const alone = await openMemoryMode({ [BACKLOG]: text, '.ruru/tasks/A.md': '# A\n' }, undefined, {
      otherTaskFolders: OTHER_TASK_FOLDERS,
    });
    const words = await alone.mode.tasks.ownWords(BACKLOG);
    assert.deepEqual(words, { statuses: ['To Do', 'In Progress', 'Done'], priorities });
    assert.equal(await alone.mode.tasks.ownWords('.ruru/tasks/A.md'), undefined);
    const offered = (field: string): string[] | undefined =>
      completeHeader(text, text.indexOf(`${field}: `) + field.length + 2, {
        ...{ tasks: [], path: BACKLOG, partners: [], coordinators: [], today: '2026-01-02' },
        words,
      })?.items.map(({ insert }) => insert);
    assert.deepEqual([offered('status'), offered('priority')], [['To Do', 'In Progress', 'Done'], priorities]);
  });

  test('are not converted', async () => {
    const { mode } = await open();
    await assert.rejects(mode.tasks.convert(KIRO), {
      message: `${KIRO} is a file of Kiro, which reads no TOML. Leave it to Kiro as it is.`,
    });
  });

  test('are our own where they lie in a folder of ours', async () => {
    const { mode } = await openMemoryMode({ '.ruru/tasks/specs/sales/tasks.md': '- [ ] One\n' });
    assert.deepEqual(
      mode.tasks.known().tasks.map(({ origin, id, status }) => [origin, id, status]),
      [[undefined, 'tasks', 'unknown']],
    );
  });
});
