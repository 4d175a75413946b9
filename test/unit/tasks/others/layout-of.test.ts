import assert from 'node:assert/strict';
import { problemsOfOtherFolders, taskFolders } from '../../../../src/core/tasks/index/task-folders';
import { kindOfFile } from '../../../../src/core/tasks/index/task-paths';
import { layoutOf, OTHER_TASK_FOLDERS } from '../../../../src/core/tasks/others/layout-of';

const ROOTS = taskFolders('.ruru/tasks', [...OTHER_TASK_FOLDERS, 'shop/.kiro/specs', 'notes', '../outside']);

suite('What a file below the folder for new task logs is', () => {
  const rows: readonly [path: string, kind: string, root?: string][] = [
    ['tasks/a.md', 'task'],
    ['tasks/a.MD', 'task'],
    ['tasks/a.txt', 'other'],
    ['tasks/.#a.md', 'other'],
    ['tasksofmine/a.md', 'other'],
    ['tasks/shop/a.md', 'task'],
    ['tasks/_shop/a.md', 'shelved'],
    ['tasks/shop/_old/a.md', 'shelved'],
    ['tasks/shop_/a.md', 'task'],
    ['tasks/archive/a.md', 'shelved'],
    ['tasks/Archived/shop/a.md', 'shelved'],
    ['tasks/archives/a.md', 'task'],
    ['tasks/my-archive/a.md', 'task'],
    ['tasks/archive.md', 'task'],
    ['tasks/_a.md', 'shelved'],
    ['tasks/README.md', 'shelved'],
    ['tasks/readme.mdx.md', 'task'],
    ['tasks/ISSUE_TEMPLATE/a.md', 'other'],
    ['a.md', 'task', ''],
    ['archive/a.md', 'shelved', ''],
    ['_a/b.md', 'shelved', ''],
    ['shop/a.md', 'task', ''],
    ['archive/a.md', 'task', 'archive'],
  ];
  for (const [path, kind, root = 'tasks'] of rows)
    test(`${path} in "${root}"`, () => assert.equal(kindOfFile(path, [root]), kind));
});

suite('The folders of other products', () => {
  test('are read beside our own, those inside of the workspace folder', () => {
    assert.deepEqual(ROOTS, [
      '.ruru/tasks',
      '.mdtm/tasks',
      '.tasks',
      'project_journal/tasks',
      'backlog',
      '.kiro/specs',
      'openspec/changes',
      'specs',
      'shop/.kiro/specs',
      'notes',
    ]);
    assert.deepEqual(problemsOfOtherFolders(['notes', '../outside']), [
      {
        path: '.vscode/settings.json',
        line: 1,
        message: 'Task files are not read from "../outside": it is not a folder inside the workspace folder.',
      },
    ]);
  });

  test('hold tasks where their product has them, and nothing else', () => {
    const paths = [
      'backlog/tasks/task-1 - Sell-books.md',
      'backlog/tasks/readme.md',
      'backlog/tasks/epics/task-2 - Deeper.md',
      'backlog/drafts/draft-1 - Later.md',
      'backlog/completed/task-3 - Done.md',
      'backlog/archive/tasks/task-4 - Gone.md',
      'backlog/docs/doc-1 - Setup.md',
      '.kiro/specs/sales/tasks.md',
      '.kiro/specs/sales/design.md',
      'shop/.kiro/specs/sales/tasks.md',
      'openspec/changes/add-sales/tasks.md',
      'openspec/changes/add-sales/proposal.md',
      'openspec/changes/archive/2026-01-01-add-books/tasks.md',
      'specs/001-sales/tasks.md',
      'specs/001-sales/plan.md',
      'specs/tasks.md',
      'notes/buy.md',
      'notes/ISSUE_TEMPLATE/bug.md',
      '.ruru/tasks/specs/readable.md',
    ];
    assert.deepEqual(
      paths.map((path) => `${kindOfFile(path, ROOTS)} ${path}`),
      [
        'task backlog/tasks/task-1 - Sell-books.md',
        'other backlog/tasks/readme.md',
        'other backlog/tasks/epics/task-2 - Deeper.md',
        'task backlog/drafts/draft-1 - Later.md',
        'shelved backlog/completed/task-3 - Done.md',
        'shelved backlog/archive/tasks/task-4 - Gone.md',
        'other backlog/docs/doc-1 - Setup.md',
        'task .kiro/specs/sales/tasks.md',
        'other .kiro/specs/sales/design.md',
        'task shop/.kiro/specs/sales/tasks.md',
        'task openspec/changes/add-sales/tasks.md',
        'other openspec/changes/add-sales/proposal.md',
        'shelved openspec/changes/archive/2026-01-01-add-books/tasks.md',
        'task specs/001-sales/tasks.md',
        'other specs/001-sales/plan.md',
        'other specs/tasks.md',
        'task notes/buy.md',
        'other notes/ISSUE_TEMPLATE/bug.md',
        'task .ruru/tasks/specs/readable.md',
      ],
    );
  });

  test('are told by folders, and not by a file that is called so', () => {
    const paths = [
      'specs',
      'specs/a.md',
      'backlog',
      'backlog/a.md',
      '.backlog/tasks/task-1 - A.md',
      '.kiro/specs/a.md',
      '.kiro/steering/b/tasks.md',
      '.kiro/specs/a/tasks.md',
      '.kiro/specs/a/b/tasks.md',
      'openspec/changes/a.md',
      'openspec/specs/a/tasks.md',
      'openspec/changes/archive/tasks.md',
      'docs/specs/a/tasks.md',
      'docs/a.md',
    ];
    const layouts = paths.map((path) => {
      const layout = layoutOf(path);
      return [path, layout === undefined ? null : `${layout.origin} ${layout.kind}`];
    });
    assert.deepEqual(Object.fromEntries(layouts), {
      specs: null,
      'specs/a.md': 'spec-kit other',
      backlog: null,
      'backlog/a.md': null,
      '.backlog/tasks/task-1 - A.md': 'backlog task',
      '.kiro/specs/a.md': 'kiro other',
      '.kiro/steering/b/tasks.md': null,
      '.kiro/specs/a/tasks.md': 'kiro task',
      '.kiro/specs/a/b/tasks.md': 'kiro task',
      'openspec/changes/a.md': 'openspec other',
      'openspec/specs/a/tasks.md': 'spec-kit task',
      'openspec/changes/archive/tasks.md': 'openspec shelved',
      'docs/specs/a/tasks.md': 'spec-kit task',
      'docs/a.md': null,
    });
  });

  test('is the user’s own where new task logs go there, whatever it is called', () => {
    assert.equal(kindOfFile('specs/plan.md', taskFolders('specs', OTHER_TASK_FOLDERS)), 'task');
  });
});
