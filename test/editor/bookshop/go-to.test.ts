import * as vscode from 'vscode';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { accept, pick, quickInputText, quickPickItems, quickPickRows, write } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';

suite('Going to what a project has', () => {
  suiteSetup(async () => {
    const { outline } = await activeExtension();
    await waitFor('the project', () => outline.project().includes('What is in it'));
  });

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('opens the view that answers an address of the browser', async () => {
    void vscode.commands.executeCommand('djangoDeveloper.goToUrl');
    await waitFor('the URLs', async () => (await quickPickRows()).some((row) => row.startsWith('/books/<slug:slug>/')));
    await write('http://localhost:8000/books/le-petit/review/?next=/');
    await expectSoon(quickPickItems, [
      '/books/<slug:slug>/review/ — GET POST PUT · ReviewCreateView · catalog:review_create',
    ]);
    await accept();
    await expectSoon(openLine, 'catalog/views.py:51');
  });

  for (const [command, title, name, place] of [
    ['goToUrl', 'Go to URL', '/api/v1/orders/<pk>/cancel/', 'orders/viewsets.py:30'],
    ['goToModel', 'Go to Model', 'OrderLine', 'orders/models.py:41'],
    ['goToTemplate', 'Go to Template', 'base.html', 'templates/base.html:1'],
  ] as const)
    test(`${title} opens ${name}`, async () => {
      void vscode.commands.executeCommand(`djangoDeveloper.${command}`);
      await waitFor(title, async () => (await quickInputText()).includes(title));
      await pick(name);
      await expectSoon(openLine, place);
    });

  test('opens the models of an app as a diagram', async () => {
    void vscode.commands.executeCommand('djangoDeveloper.exportModels');
    await waitFor('the apps', async () => (await quickInputText()).includes('Export Models as Mermaid'));
    await pick('orders');
    await expectSoon(
      () => vscode.window.activeTextEditor?.document.getText().split('\n').slice(0, 9),
      [
        '# orders',
        '',
        '```mermaid',
        'erDiagram',
        '  orders_Order {',
        '    ForeignKey customer FK',
        '    CharField status',
        '    DateTimeField placed_at',
        '  }',
      ],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

function openLine(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && `${vscode.workspace.asRelativePath(editor.document.uri)}:${editor.selection.start.line + 1}`;
}
