import assert from 'node:assert/strict';
import { problemsOfOtherFolders, taskFolders } from '../../../../src/core/tasks/index/task-folders';
import { kindOfFile } from '../../../../src/core/tasks/index/task-paths';
import { OTHER_TASK_FOLDERS } from '../../../../src/core/tasks/others/layout-of';

const ROOTS = taskFolders('.ruru/tasks', [...OTHER_TASK_FOLDERS, 'shop/.kiro/specs', 'notes', '../outside']);

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

  test('is the user’s own where new task logs go there, whatever it is called', () => {
    assert.equal(kindOfFile('specs/plan.md', taskFolders('specs', OTHER_TASK_FOLDERS)), 'task');
  });
});
