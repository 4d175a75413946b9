import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { typeInto } from '../harness/edit';
import { browser } from '../harness/browser';
import { clearMessages, untilMessage } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { HOSTILE, NAMES } from './hostile-strings';
import { hostileWorkspace, taskPath } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

const HOVER = '.monaco-editor .monaco-hover:not(.hidden) .hover-contents, .monaco-resizable-hover .hover-contents';

suite('Hostile strings in editors', function () {
  this.timeout(120_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
  });
  teardown(async () => {
    await assertNothingLeads();
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('are words of the hover over a file that tasks name', async () => {
    await vscode.window.showTextDocument(uriInWorkspace('shop/urls.py'), { selection: new vscode.Range(0, 0, 0, 0) });
    assert.match(await hoverText(), /Open tasks that name this file:[^]*pwned/);
  });

  test('are words of the hover over what a task log names, and of its problems', async () => {
    for (const index of HOSTILE.keys()) {
      const document = await vscode.workspace.openTextDocument(uriInWorkspace(taskPath('OPEN', index)));
      for (const field of ['assigned_to', 'coordinator', 'depends_on', 'related_docs']) {
        const at = document.positionAt(document.getText().indexOf(`\n${field}`) + field.length + 7);
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
        await vscode.commands.executeCommand('editor.action.showHover');
        await waitFor('the hover', async () => (await browser({ do: 'text', selector: HOVER })).length > 0, 400).catch(
          () => undefined,
        );
        await assertNothingLeads();
        await browser({ do: 'press', key: 'Escape', selector: ':focus' });
      }
    }
  });

  test('are words of the problems', async () => {
    await vscode.window.showTextDocument(uriInWorkspace(taskPath('OPEN', 0)));
    const ours = () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([, diagnostics]) => diagnostics.filter(({ source }) => source === 'Django Developer'));
    await waitFor('the problems', () => ours().some(({ message }) => message.includes('pwned')));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await waitFor('the panel', async () =>
      (await browser({ do: 'text', selector: '.markers-panel .monaco-list-row' })).join().includes('pwned'),
    );
    await assertNothingLeads();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('are words of the lenses', async () => {
    for (const name of NAMES) {
      await vscode.window.showTextDocument(uriInWorkspace(`${name}/migrations/0001_${name}.py`));
      await waitFor('the lens', async () =>
        (await browser({ do: 'text', selector: '.codelens-decoration' })).join().includes('Escalate to'),
      );
      await assertNothingLeads();
    }
    await vscode.window.showTextDocument(uriInWorkspace(taskPath('STRANGE', 0)));
    await waitFor('the lenses', async () =>
      (await browser({ do: 'text', selector: '.codelens-decoration' })).join().includes('Report Progress'),
    );
  });

  test('are words of what completes a value', async () => {
    const document = await vscode.workspace.openTextDocument(uriInWorkspace(taskPath('OPEN', 0)));
    for (const field of ['assigned_to', 'coordinator', 'depends_on']) {
      const text = document.getText();
      const from = text.indexOf('"', text.indexOf(`\n${field}`)) + 1;
      const editor = await vscode.window.showTextDocument(document, {
        selection: new vscode.Range(document.positionAt(from), document.positionAt(text.indexOf('"', from))),
      });
      await typeInto(editor, (edit) => edit.replace(editor.selection, ''));
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await waitFor(
        'the suggestions',
        async () => (await browser({ do: 'text', selector: '.suggest-widget .monaco-list-row' })).length > 0,
      );
      await assertNothingLeads();
      await browser({ do: 'press', key: 'Escape', selector: ':focus' });
      await vscode.commands.executeCommand('undo');
    }
  });

  test('are words of a comparison', async () => {
    const uri = uriInWorkspace(`.ruru/tasks/FEATURE_${NAMES[0]}/TASK-${NAMES[0]}.md`);
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(`---\ntitle: "${NAMES[0]}"\nstatus: "To Do"\n---\n`),
    );
    await waitFor('the comparison', async () => {
      void vscode.commands.executeCommand('djangoDeveloper.convertTask', uri);
      return waitFor(
        'it',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
        2_000,
      );
    });
    await untilMessage('as on the right?');
  });
});

async function hoverText(): Promise<string> {
  return waitFor('the hover', async () => {
    await vscode.commands.executeCommand('editor.action.showHover');
    return waitFor(
      'its text',
      async () => (await browser({ do: 'text', selector: HOVER })).join('\n') || undefined,
      1_000,
    );
  });
}
