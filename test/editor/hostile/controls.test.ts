import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { clearMessages } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { HOSTILE } from './hostile-strings';
import { assertNothingLeads, leads, watch } from './nothing-leads';

suite('What shows hostile strings as they come', () => {
  suiteSetup(watch);

  test('is seen to lead to commands, and to draw icons', async () => {
    await assertNothingLeads();
    for (const text of HOSTILE) void vscode.window.showInformationMessage(text);
    await vscode.commands.executeCommand('notifications.showList');
    await waitFor('the links', async () => (await leads()).includes('a href=command:pwned'));
    await clearMessages();
    void vscode.window.showQuickPick([...HOSTILE]);
    await waitFor('the icon', async () => (await leads()).includes('span icon=codicon-pwned'));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await waitFor('the pick to be closed', async () => (await leads()).length === 0);
  });

  test('is seen to fetch images', async () => {
    const hovers = vscode.languages.registerHoverProvider(
      { pattern: '**/site/settings.py' },
      {
        provideHover: () => new vscode.Hover(new vscode.MarkdownString('![](https://seen.invalid/pwned.png)')),
      },
    );
    const folder = vscode.workspace.workspaceFolders?.[1]?.uri ?? uriInWorkspace('');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'site/settings.py'), {
      selection: new vscode.Range(0, 0, 0, 0),
    });
    await vscode.commands.executeCommand('editor.action.showHover');
    await waitFor(
      'the picture to be asked for',
      async () => (await browser({ do: 'requests', word: 'seen.invalid' })).length > 0,
    );
    hovers.dispose();
    await browser({ do: 'press', key: 'Escape', selector: ':focus' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
