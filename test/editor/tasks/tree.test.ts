import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { expectOutline } from '../harness/extension';
import { dismiss, enter, quickPickLabels } from '../harness/quick-input';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);

const OUTSTANDING = `Outstanding Reports — 2
  Agree on the order endpoint — to TASK-CMD-20240930-080000
  Test the checkout end to end`;

suite('The Tasks view', () => {
  suiteTeardown(async () => {
    await run('clearTaskFilter');
    await run('sortTasksByPriority');
    await run('groupTasksByStatus');
  });

  test('groups by status: broken and old files too, and what was never reported', () =>
    expectOutline(
      'tasks',
      `Blocked — 1
  Build th… — Jan 2099 · dev-react · waiting for Keep the order list fast · 1/2
Review — 1
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1
In Progress — 2
  Open the shop — roo-commander
  Tidy the admin — dev-django · 0/1
To Do — 2
  Keep the order… — overdue · db · 1/4
  Serve the shop behind… — infra · ready · 0/1
Done — 2
  Agree on the order endp… — api · 1/1
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2
${OUTSTANDING}`,
    ));

  test('groups by partner, whatever stands around the name', async () => {
    await run('groupTasksByPartner');
    await expectOutline(
      'tasks',
      `API Developer — 0 of 1 open · api-developer
  Agree on the order endpoint — 1/1 · Done
Database Specialist — 1 open · database-specialist
  Keep the order list… — overdue · 1/4 · To Do
dev-django — 1 open
  Tidy the admin — 0/1 · In Progress
E2E Tester — 0 of 1 open · e2e-tester
  Test the checkout end to end — line 1: The front matter is never closed · 1 item left open · 1/2 · Done
Infrastructure Specialist — 1 open · infrastructure-specialist
  Serve the shop behind a proxy — ready · 0/1 · To Do
React Specialist — 1 open · dev-react
  Build the checkout… — Jan 2099 · blocked · waiting for Keep the order list fast · 1/2
roo-commander — 1 open
  Open the shop — In Progress
Nobody — 1 open
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review
${OUTSTANDING}`,
    );
  });

  test('groups by coordinator, with the name or the task behind the id', async () => {
    await run('groupTasksByCoordinator');
    await expectOutline(
      'tasks',
      `Open the shop — 1 of 2 open · TASK-CMD-20240930-080000
  Keep the order… — overdue · db · 1/4 · To Do
  Agree on the order endp… — api · 1/1 · Done
Roo Commander — 1 open · roo-commander
  Build th… — Jan 2099 · dev-react · blocked · waiting for Keep the order list fast · 1/2
No Coordinator — 4 of 5 open
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review
  Open the shop — roo-commander · In Progress
  Serve the shop behind… — infra · ready · 0/1 · To Do
  Tidy the admin — dev-django · 0/1 · In Progress
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2 · Done
${OUTSTANDING}`,
    );
  });

  test('groups by priority', async () => {
    await run('groupTasksByPriority');
    await expectOutline(
      'tasks',
      `Highest — 1 open
  Build th… — Jan 2099 · dev-react · blocked · waiting for Keep the order list fast · 1/2
High — 2 of 3 open
  Keep the order… — overdue · db · 1/4 · To Do
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review
  Agree on the order endp… — api · 1/1 · Done
Medium — 1 open
  Open the shop — roo-commander · In Progress
Low — 1 open
  Serve the shop behind… — infra · ready · 0/1 · To Do
No Priority — 1 of 2 open
  Tidy the admin — dev-django · 0/1 · In Progress
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2 · Done
${OUTSTANDING}`,
    );
  });

  test('groups by the app whose files a task log names', async () => {
    await run('groupTasksByApp');
    await expectOutline(
      'tasks',
      `orders — 2 open
  Keep the order… — overdue · db · 1/4 · To Do
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review
No App — 4 of 6 open
  Build th… — Jan 2099 · dev-react · blocked · waiting for Keep the order list fast · 1/2
  Open the shop — roo-commander · In Progress
  Serve the shop behind… — infra · ready · 0/1 · To Do
  Tidy the admin — dev-django · 0/1 · In Progress
  Agree on the order endp… — api · 1/1 · Done
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2 · Done
${OUTSTANDING}`,
    );
  });

  test('groups by folder, and sorts by due date', async () => {
    await run('groupTasksByFolder');
    await run('sortTasksByDueDate');
    await expectOutline(
      'tasks',
      `.ruru/tasks — 5 of 6 open
  Keep the order… — overdue · db · 1/4 · To Do
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1 · Review
  Open the shop — roo-commander · In Progress
  Serve the shop behind… — infra · ready · 0/1 · To Do
  Tidy the admin — dev-django · 0/1 · In Progress
  Test the checkout… — line 1: The front matter is never closed · e2e-tester · 1 item left open · 1/2 · Done
.ruru/tasks/FEATURE_checkout — 1 of 2 open
  Build th… — Jan 2099 · dev-react · blocked · waiting for Keep the order list fast · 1/2
  Agree on the order endp… — api · 1/1 · Done
${OUTSTANDING}`,
    );
  });

  test('leaves the tasks with the words that were typed', async () => {
    await run('groupTasksByStatus');
    const done = run('filterTasks');
    await enter('Filter Tasks', 'checkout feature');
    await done;
    await expectOutline(
      'tasks',
      `Blocked — 1
  Build th… — Jan 2099 · dev-react · waiting for Keep the order list fast · 1/2
Done — 1
  Agree on the order endp… — api · 1/1`,
    );
  });

  test('tells what is written where that is no status, and asks nothing of what was archived', async () => {
    const strange = '.ruru/tasks/strange.md';
    const givenUp = '.ruru/tasks/given_up.md';
    writeFileSync(
      pathInWorkspace(strange),
      '+++\ntitle = "Ask the printer"\nstatus = "Some day"\ntags = ["paper"]\n+++\n\n- [ ] Ask\n',
    );
    writeFileSync(
      pathInWorkspace(givenUp),
      '+++\ntitle = "Print on both sides"\nstatus = "Archived"\ntags = ["paper"]\n+++\n\n- [ ] Print\n',
    );
    try {
      const done = run('filterTasks');
      await enter('Filter Tasks', 'paper');
      await done;
      await expectOutline(
        'tasks',
        `Unknown Status — 1
  Ask the printer — status "Some day" · 0/1
Archived — 1
  Print on both sides — 0/1`,
      );
      await run('groupTasksByPriority');
      await expectOutline(
        'tasks',
        `No Priority — 1 of 2 open
  Ask the printer — status "Some day" · 0/1
  Print on both sides — 0/1 · Archived`,
      );
    } finally {
      for (const path of [strange, givenUp]) rmSync(pathInWorkspace(path));
      await expectOutline('tasks', '');
      await run('groupTasksByStatus');
    }
  });

  test('leaves the open tasks that name a file, in the front matter or the text', async () => {
    await run('showTasksForFile', uriInWorkspace('orders/services.py'));
    await expectOutline(
      'tasks',
      `Review — 1
  Review the payment callback — line 6: "priority" is already on line 5 · TASK-NOWHERE is missing · 1/1
To Do — 1
  Keep the order… — overdue · db · 1/4`,
    );
  });

  test('a command that is run on no row asks which task is meant, the most urgent first', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const done = run('openTask');
    await expectSoon(quickPickLabels, [
      'Build the checkout page',
      'Keep the order list fast',
      'Review the payment callback',
      'Open the shop',
      'Serve the shop behind a proxy',
      'Tidy the admin',
      'Agree on the order endpoint',
      'Test the checkout end to end',
    ]);
    await dismiss();
    await done;
  });
});
