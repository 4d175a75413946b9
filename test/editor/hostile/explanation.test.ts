import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { waitFor } from '../harness/wait-for';
import { hostileWorkspace } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

suite('Hostile strings in the explanation of the detection', function () {
  this.timeout(60_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('are words of its preview', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.explainDetection');
    await waitFor('the preview', async () =>
      (await browser({ do: 'frames' })).some((text) => /What speaks for it[^]*pwned/.test(text)),
    );
    await assertNothingLeads();
  });
});
