import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { dismiss, pick, quickPickItems } from '../harness/quick-input';
import { expectSoon } from '../harness/expect-soon';

suite('Show Partners', () => {
  suiteSetup(activeExtension);

  test('lists who matters here, then the reasons and the way to hand work over', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.showPartners');
    await expectSoon(async () => (await quickPickItems()).join('\n'), /^Database Specialist — /m);
    await pick('Database Specialist');
    await expectSoon(async () => (await quickPickItems()).join('\n'), /^Escalate…/m);
    await dismiss();
    await done;
  });

  test('copies a message with the role and the reasons', async () => {
    await vscode.env.clipboard.writeText('');
    const done = vscode.commands.executeCommand('djangoDeveloper.showPartners');
    await pick('Database Specialist');
    await pick('Copy Message');
    await done;
    await expectSoon(() => vscode.env.clipboard.readText(), /^Database Specialist[^]*\n- .+ \(.+:\d+\)/);
  });
});
