import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { dismiss, pick, quickInputText, quickPickItems } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';

const inWebview = (action: Extract<Parameters<typeof browser>[0], { do: 'inWebview' }>['action']) =>
  browser({ do: 'inWebview', action });
const node = (name: string) => `.node:has-text(${JSON.stringify(name)})`;
const SEARCH = 'input[type=search]';
const nodes = () => inWebview({ do: 'text', selector: '.node .name' });
const spoken = (label: string) =>
  inWebview({ do: 'attribute', selector: `[role=option][aria-label^="${label},"]`, name: 'aria-label' });
const focused = () => inWebview({ do: 'text', selector: '.node:focus .name' });
const title = () => inWebview({ do: 'text', selector: 'h1' });
const openLine = () => {
  const editor = vscode.window.activeTextEditor;
  return editor && `${vscode.workspace.asRelativePath(editor.document.uri)}:${editor.selection.active.line + 1}`;
};

const CATALOG = ['Publisher', 'Author', 'Genre', 'Book', 'Review', 'User', 'OrderLine', 'BookSales'];

suite('The map', () => {
  suiteSetup(async () => {
    const { outline } = await activeExtension();
    await waitFor('the project', () => outline.project().includes('What is in it'));
    await waitFor('the task logs', () => outline.tasks() !== '');
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const show = async (what: string): Promise<void> => {
    void vscode.commands.executeCommand('djangoDeveloper.showMap');
    await waitFor('the maps', async () => (await quickInputText()).includes('Show Map'));
    await pick(what);
  };

  test('is offered first of the app whose file is in front', async () => {
    await vscode.window.showTextDocument(uriInWorkspace('orders/models.py'));
    void vscode.commands.executeCommand('djangoDeveloper.showMap');
    await expectSoon(
      async () => (await quickPickItems()).slice(0, 4),
      ['orders — 3 models in front', 'accounts — 2 models apps', 'catalog — 5 models', 'All models — 10'],
    );
    await dismiss();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('shows the models of an app with what they are related to, and how many open tasks are about them', async () => {
    await show('catalog');
    await expectSoon(title, ['Models of catalog']);
    await expectSoon(nodes, CATALOG);
    await expectSoon(() => inWebview({ do: 'text', selector: '.tally' }), ['8 models · 1 open task about their files']);
    await expectSoon(
      () => spoken('Book'),
      [
        'Book, model, catalog, 12 fields, publisher leads to Publisher, authors leads to Author, genres leads to Genre, Review.book leads here, OrderLine.book leads here, BookSales.book leads here',
      ],
    );
  });

  for (const theme of ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'])
    test(`breaks no rule of accessibility in ${theme}`, async () => {
      const workbench = vscode.workspace.getConfiguration('workbench');
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await expectSoon(() => inWebview({ do: 'attribute', selector: 'body', name: 'data-vscode-theme-id' }), [theme]);
      await browser({ do: 'screenshot', name: `map-${theme}` });
      await expectSoon(() => browser({ do: 'axe' }), []);
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    });

  test('is gone through by arrow keys and searched, and Enter opens what has the keyboard', async () => {
    await inWebview({ do: 'click', selector: node('OrderLine') });
    await inWebview({ do: 'press', key: 'ArrowRight', selector: node('OrderLine') });
    await expectSoon(focused, ['Book']);
    await inWebview({ do: 'press', key: '/', selector: node('Book') });
    await expectSoon(async () => (await inWebview({ do: 'text', selector: `${SEARCH}:focus` })).length, 1);
    await inWebview({ do: 'fill', text: 'publ', selector: SEARCH });
    await expectSoon(() => inWebview({ do: 'text', selector: '.tally' }), ['1 found']);
    await inWebview({ do: 'press', key: 'Enter', selector: SEARCH });
    await expectSoon(focused, ['Publisher']);
    await inWebview({ do: 'press', key: 'Enter', selector: node('Publisher') });
    await expectSoon(openLine, /^catalog\/models\.py:\d+$/);
  });

  test('goes on from one model to what is around it, and back to an endpoint by its URL', async () => {
    await show('catalog');
    await expectSoon(title, ['Models of catalog']);
    await inWebview({ do: 'click', selector: node('Publisher') });
    await inWebview({ do: 'press', key: 'm', selector: node('Publisher') });
    await expectSoon(title, ['Around catalog.Publisher']);
    await expectSoon(nodes, ['Publisher', 'Book']);
    await show('/api/v1/orders/<pk>/cancel/');
    await expectSoon(nodes, [
      '/api/v1/orders/<pk>/cancel/',
      'OrderViewSet',
      'OrderSerializer',
      'Order',
      'OrderLineSerializer',
      'OrderLine',
    ]);
  });

  test('escalates what has the keyboard: the wizard asks where it goes', async () => {
    await inWebview({ do: 'click', selector: node('OrderSerializer') });
    await inWebview({ do: 'press', key: 'e', selector: node('OrderSerializer') });
    await waitFor('the wizard', async () => (await quickInputText()).includes('Escalate'));
    await dismiss();
  });

  test('a model that is dragged to a partner is escalated there', async () => {
    await show('catalog');
    await expectSoon(title, ['Models of catalog']);
    await vscode.commands.executeCommand('djangoDeveloper.partners.focus');
    const partner = '[role="tree"][aria-label^="Partners"] [role="treeitem"][aria-label^="Database"]';
    await browser({ do: 'wait', selector: partner, state: 'visible' });
    await doUntil(
      'the wizard',
      () => browser({ do: 'dragOut', from: node('Publisher'), to: partner }),
      async () => (await browser({ do: 'text', selector: '.quick-input-widget:visible' })).join().includes('Database'),
    );
    await dismiss();
  });

  test('shows what a task touches', async () => {
    await vscode.commands.executeCommand(
      'djangoDeveloper.showMap',
      uriInWorkspace('.ruru/tasks/TASK-DB-20261109-091500.md'),
    );
    await expectSoon(title, ['What “Make the catalogue search fast on 400,000 books” touches']);
    await expectSoon(nodes, CATALOG);
  });

  test('is exported as Mermaid and as SVG', async () => {
    await show('accounts');
    await expectSoon(title, ['Models of accounts']);
    await inWebview({ do: 'click', selector: 'button:text("As Mermaid")' });
    await expectSoon(
      () => vscode.window.activeTextEditor?.document.getText().split('\n').slice(0, 6),
      [
        '# Models of accounts',
        '',
        '```mermaid',
        'erDiagram',
        '  accounts_User }o--o{ auth_Group : groups',
        '  accounts_User }o--o{ auth_Permission : user_permissions',
      ],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await inWebview({ do: 'click', selector: 'button:text("As SVG")' });
    await expectSoon(
      () => vscode.window.activeTextEditor?.document.getText().split('\n')[1],
      '  <title>Models of accounts</title>',
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
