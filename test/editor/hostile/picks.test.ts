import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { clearMessages } from '../harness/notifications';
import { QUICK_INPUT, dismiss, enter, pick, quickInputText, quickPickRows } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';
import { EVERYTHING, hostileWorkspace } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

const run = (command: string, ...args: unknown[]) =>
  void vscode.commands.executeCommand(`djangoDeveloper.${command}`, ...args);

suite('Hostile strings in picks and prompts', function () {
  this.timeout(120_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await clearMessages();
  });

  test('are words of the task logs to choose from', async () => {
    run('setTaskStatus');
    await look();
  });

  test('are words of the reports to be made', async () => {
    run('showOutstandingReports');
    await look();
  });

  test('are words of the title above the statuses', async () => {
    run('setTaskStatus', uriInWorkspace(EVERYTHING));
    await look();
  });

  test('are words of whom a report goes to, in the prompt', async () => {
    run('reportProgress', uriInWorkspace(EVERYTHING));
    await waitFor('the prompt', async () => (await quickInputText()).includes('What has been done so far?'));
    await look();
  });

  test('are words of the points that are open', async () => {
    run('reportCompletion', uriInWorkspace(EVERYTHING));
    await quickPickRows();
    await assertQuiet();
    await browser({ do: 'press', key: 'End', selector: QUICK_INPUT });
    await assertQuiet();
    await pick('command:pwned');
    await waitFor('the answers', async () => (await quickPickRows())[0] === 'Done');
    await assertQuiet();
    await pick('Not needed');
    await enter('Why is it not needed?', '$(pwned) [a](command:pwned)');
    await waitFor('the points', async () => (await quickPickRows()).length > 3);
    await assertQuiet();
    await browser({ do: 'press', key: 'End', selector: QUICK_INPUT });
    await look();
  });

  test('are words of the folders, the routes and the takers', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no editor in front', () => vscode.window.activeTextEditor === undefined);
    run('escalate');
    await waitFor('the folders', async () => (await quickPickRows()).includes('plain'));
    await assertQuiet();
    await pick('command:pwned');
    await waitFor('the routes', async () => (await quickPickRows()).join().includes('Complex database design'));
    await assertQuiet();
    await pick('Complex database design');
    await waitFor('the takers', async () => (await quickInputText()).includes('(3/4)'));
    await assertQuiet();
    await pick('command:pwned');
    await waitFor('the title', async () => (await quickInputText()).includes('What is to be done?'));
    await look();
  });

  test('are words of the coordinators', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper', vscode.workspace.workspaceFolders?.[1]);
    await settings.update('coordinator', '', vscode.ConfigurationTarget.WorkspaceFolder);
    const uri = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders?.[1]?.uri ?? uriInWorkspace(''),
      '.ruru/tasks/TASK-PLAIN.md',
    );
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('+++\nid = "TASK-PLAIN"\ntitle = "Plain"\nstatus = "🟡 To Do"\n+++\n'),
    );
    await waitFor('the task log', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      run('reportProgress', uri);
      return (await quickInputText()).includes('(1/2)');
    });
    await look();
  });
});

/** Looks at the pick that is open, and closes it. */
async function look(): Promise<void> {
  await expectSoon(quickInputText, /pwned/);
  await assertQuiet();
  await dismiss();
}

async function assertQuiet(): Promise<void> {
  await assertNothingLeads();
  const links = await browser({ do: 'text', selector: '.quick-input-widget a[href]' });
  assert.deepEqual(links, []);
}
