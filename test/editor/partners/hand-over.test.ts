import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { typeInto } from '../harness/edit';
import { expectSoon } from '../harness/expect-soon';
import { answerMessage, shownMessages, untilMessage } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { escalate, inView, keepHandOvers } from './handing-over';

const CHAT = '.interactive-session';

suite('Handing over', () => {
  keepHandOvers();

  test('puts the cursor where the goal is to be written, and offers the message once it is', async () => {
    const path = await escalate('@acme/storage');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.getText(editor.selection), /^_Say here what is to be reached.*_$/);
    await editor.document.save();
    const isOffered = async (): Promise<boolean> =>
      (await shownMessages()).some((text) => text.includes('handed over'));
    await expectSoon(isOffered, false);
    await typeInto(editor, (edit) => edit.replace(editor.selection, 'The view answers in 200 ms.'));
    await editor.document.save();
    await answerMessage('is ready to be handed over', 'Copy Hand-over Message');
    await waitFor('the message', async () => (await vscode.env.clipboard.readText()).includes(`\nTask log: ${path}`));
  });

  test('copies the message of the open task log', async () => {
    const path = await escalate('@acme/storage');
    await vscode.env.clipboard.writeText('');
    await inView(path);
    await vscode.commands.executeCommand('djangoDeveloper.copyHandOver', uriInWorkspace(path));
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^Place: stock\/migrations\/0002_item_counts\.py/m);
    assert.ok(copied.includes(`\nTask log: ${path}`), copied);
  });

  test("opens the chat in the partner's agent, with the message filled in and not sent", async () => {
    const path = await escalate('Postgres Guru');
    await inView(path);
    const expected = `${messageFor(path)}Postgres Guru`.replaceAll(/\s/g, '');
    await vscode.commands.executeCommand('djangoDeveloper.sendToChat');
    await waitFor('the agent with the message', async () => {
      const [text = ''] = await browser({ do: 'text', selector: CHAT });
      return text.replaceAll(/\s/g, '').includes(expected);
    });
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  });

  test('copies the message where there is no chat, and says so', async () => {
    const chat = vscode.workspace.getConfiguration('chat');
    await chat.update('disableAIFeatures', true, vscode.ConfigurationTarget.Global);
    const path = await escalate('Postgres Guru');
    await inView(path);
    await vscode.commands.executeCommand('djangoDeveloper.sendToChat');
    await expectSoon(() => vscode.env.clipboard.readText(), messageFor(path));
    await untilMessage('The chat cannot be opened. The hand-over message is on the clipboard.');
    await chat.update('disableAIFeatures', false, vscode.ConfigurationTarget.Global);
  });
});

function messageFor(path: string): string {
  return `Process MDTM task file: ${path}\nCoordinator: roo-commander`;
}
