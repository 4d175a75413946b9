import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { dismiss, enter, pick, pickInStep, quickInputText, quickPickLabels } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, taskFiles, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const ROUTES = [
  'Frontend implementation',
  'Complex database design or optimisation',
  'Deployment and infrastructure',
  'Containers and orchestration',
  'Specialised API design',
  'UI and UX design',
  'Security audit or advanced protection',
  'Agree an API contract with the frontend',
  'Work out an integration with the API developer',
  'Review schema, migration or query',
  'Prepare a release with operations',
  'Make the application ready for containers',
  "Plan tests past the framework's own",
  'Have a change reviewed for security',
];

suite('Escalating', () => {
  suiteSetup(activeExtension);
  let filesBefore: string[];
  setup(async () => {
    filesBefore = taskFiles();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(() => {
    for (const name of taskFiles()) if (!filesBefore.includes(name)) rmSync(pathInWorkspace(`.ruru/tasks/${name}`));
  });

  test('offers the seven escalations and the seven collaborations', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await expectSoon(quickPickLabels, ROUTES);
    await dismiss();
    await done;
  });

  test('creates, opens and shows a prefilled task log', async () => {
    const { before, path } = await escalate(async () => {
      await pickRoute('Complex database design', '@bookshop/database');
      await enter('What is to be done?', 'Find the slow query of the order list');
    });
    assert.match(path, /^\.ruru\/tasks\/TASK-DB-\d{8}-\d{6}-\d{4}\.md$/);
    assert.equal(taskFiles().length, before.length + 1);
    const { outline } = await activeExtension();
    await waitFor('the new task in the view', () => outline.tasks().includes('Find the slow query of'));
  });

  test('a dismissed wizard leaves no file', async () => {
    const before = taskFiles();
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pickRoute('Security audit', '@bookshop/security');
    await waitFor('the title', async () => (await quickInputText()).includes('What is to be done?'));
    await dismiss();
    await done;
    assert.deepEqual(taskFiles(), before);
  });

  test('a title that is too long is refused where it is typed', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pickRoute('Security audit', '@bookshop/security');
    await enter('What is to be done?', 'x'.repeat(500));
    await waitFor('the reason', async () => (await quickInputText()).includes('A title has at most 200 characters'));
    await dismiss();
    await done;
  });

  test('a name that is taken stays what it is, and the next one is free', async () => {
    // The log is named for the second in which it is written: each of the coming ones is taken.
    const now = Date.now();
    const taken = Array.from({ length: 120 }, (_, second) => nameAt(new Date(now + second * 1000)));
    for (const name of taken) writeInWorkspace(`.ruru/tasks/${name}.md`, 'mine\n');
    const { path } = await escalate(() => answer('Same second'));
    assert.match(path, /^\.ruru\/tasks\/TASK-SEC-\d{8}-\d{6}-\d{4}\.md$/);
    assert.ok(taken.some((name) => path.startsWith(`.ruru/tasks/${name}-`)));
    for (const name of taken) assert.equal(readInWorkspace(`.ruru/tasks/${name}.md`), 'mine\n');
  });

  test('a title may hold anything that fits a line', async () => {
    const title = `"quotes" 'and' """ +++ \\n \\ 🐍 ---`;
    const { path } = await escalate(() => answer(title));
    const { outline } = await activeExtension();
    await waitFor('the title in the view', () => outline.tasks().includes(`"quotes" 'and' """ +++`));
    assert.ok(readInWorkspace(path).startsWith('+++\n'));
  });
});

/** What the task log of a security audit is called that is written at that second. */
function nameAt(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `TASK-SEC-${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}

async function answer(title: string): Promise<void> {
  await pickRoute('Security audit', '@bookshop/security');
  await enter('What is to be done?', title);
}

/** Chooses a route, then who takes it. */
async function pickRoute(route: string, taker: string): Promise<void> {
  await pick(route);
  await pickInStep('2/3', taker);
}

/** Runs the command, has it answered, and waits for the task log to be open. */
async function escalate(answers: () => Promise<void>, target?: unknown): Promise<{ before: string[]; path: string }> {
  const before = taskFiles();
  const done = vscode.commands.executeCommand('djangoDeveloper.escalate', target);
  await answers();
  await done;
  const created = taskFiles().filter((name) => !before.includes(name));
  assert.equal(created.length, 1, `one new task log, not ${created.join(', ')}`);
  const path = `.ruru/tasks/${created[0]}`;
  await waitFor(
    'the open task log',
    () => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(path).path,
  );
  return { before, path };
}
