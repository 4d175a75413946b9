import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { dismiss, pick, quickPickItems } from '../harness/quick-input';

suite('Show Partners', () => {
  suiteSetup(activeExtension);

  test('lists who matters here, then the reasons and the way to hand work over', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.showPartners');
    assert.ok((await quickPickItems()).some((item) => item.startsWith('Database Specialist — ')));
    await pick('Database Specialist');
    assert.ok((await quickPickItems()).some((item) => item.startsWith('Escalate…')));
    await dismiss();
    await done;
  });
});
