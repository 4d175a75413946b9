import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { expectSoon } from '../harness/expect-soon';
import { clearMessages } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { card, cardsOf, column, DATABASE, inWebview, THEMES, useTheme } from './on-board';

suite('The board', () => {
  let original: Buffer;
  suiteSetup(async () => {
    original = readFileSync(pathInWorkspace(DATABASE));
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
  });
  teardown(() => useTheme(undefined));
  suiteTeardown(async () => {
    writeInWorkspace(DATABASE, original);
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('shows every task in the column of its status', async () => {
    await expectSoon(
      () => inWebview({ do: 'attribute', selector: '[role=listbox]', name: 'aria-label' }),
      ['To Do, 2 tasks, more than 1', 'In Progress, 2 tasks', 'Review, 1 task', 'Blocked, 1 task', 'Done, 2 tasks'],
    );
    await expectSoon(() => cardsOf('To Do'), ['Keep the order list fast', 'Serve the shop behind a proxy']);
  });

  for (const theme of THEMES)
    test(`breaks no rule of accessibility in ${theme}`, async () => {
      await useTheme(theme);
      await expectSoon(() => browser({ do: 'axe' }), []);
      await browser({ do: 'screenshot', name: `board-${theme}` });
    });

  test('a card that is dropped on a column is moved in its file, one value, and undone from the board', async () => {
    await doUntil(
      'the card in its column',
      () => inWebview({ do: 'drag', from: card('Keep the order list fast'), to: column('In Progress') }),
      async () => (await cardsOf('In Progress')).includes('Keep the order list fast'),
    );
    await expectSoon(() => cardsOf('In Progress'), ['Keep the order list fast', 'Open the shop', 'Tidy the admin']);
    await waitFor('the file', () => readInWorkspace(DATABASE).includes('In Progress'));
    await inWebview({ do: 'click', selector: 'button:text("Undo")' });
    await expectSoon(() => cardsOf('To Do'), ['Keep the order list fast', 'Serve the shop behind a proxy']);
    await expectSoon(() => readInWorkspace(DATABASE), String(original));
  });

  test('d draws lines from what waits to what it waits for, and takes them away again', async () => {
    const lines = () => inWebview({ do: 'attribute', selector: '.lines > path', name: 'class' });
    await inWebview({ do: 'click', selector: card('Keep the order list fast') });
    await inWebview({ do: 'press', key: 'd', selector: card('Keep the order list fast') });
    await expectSoon(lines, ['near']);
    await expectSoon(() => browser({ do: 'axe' }), []);
    await browser({ do: 'screenshot', name: 'board-dependencies' });
    await inWebview({ do: 'press', key: 'd', selector: card('Keep the order list fast') });
    await expectSoon(lines, []);
  });

  test('by keyboard: arrow keys, m and Enter do what the mouse does', async () => {
    await inWebview({ do: 'click', selector: card('Serve the shop behind a proxy') });
    await inWebview({ do: 'press', key: 'ArrowUp', selector: card('Serve the shop behind a proxy') });
    for (const key of ['m', 'i', 'Enter']) await inWebview({ do: 'press', key, selector: ':focus' });
    await waitFor('the file', () => readInWorkspace(DATABASE).includes('In Progress'));
    await expectSoon(() => cardsOf('To Do'), ['Serve the shop behind a proxy']);
    await inWebview({ do: 'press', key: 'Control+z', selector: ':focus' });
    await expectSoon(() => cardsOf('To Do'), ['Keep the order list fast', 'Serve the shop behind a proxy']);
  });

  test('follows what is written beside it', async () => {
    writeInWorkspace(DATABASE, String(original).replace('Keep the order list fast', 'Keep <b>it</b> fast'));
    await expectSoon(() => cardsOf('To Do'), ['Keep <b>it</b> fast', 'Serve the shop behind a proxy']);
    writeInWorkspace(DATABASE, original);
    await expectSoon(() => cardsOf('To Do'), ['Keep the order list fast', 'Serve the shop behind a proxy']);
  });

  test('in a tab of its own it is shown to be read: boxes tick in the file, one character, and markup is text', async () => {
    writeInWorkspace(DATABASE, `${String(original)}\n<img src="x" onerror="alert(1)">\n`);
    await inWebview({ do: 'click', selector: card('Keep the order list fast') });
    await inWebview({ do: 'press', key: 'r', selector: card('Keep the order list fast') });
    await inWebview({ do: 'click', selector: 'button:text("Open in Editor Tab")' });
    await expectSoon(() => inWebview({ do: 'text', selector: 'main > .task > h1' }), ['Keep the order list fast']);
    await expectSoon(async () => (await inWebview({ do: 'text', selector: 'main' })).join(''), /<img src="x" onerror/);
    for (const theme of THEMES) {
      await useTheme(theme);
      await expectSoon(async () => [theme, ...(await browser({ do: 'axe' }))], [theme]);
    }
    await inWebview({ do: 'click', selector: '.body input[data-line]:not([checked])' });
    await waitFor(
      'the file',
      () => readInWorkspace(DATABASE).split('[x]').length > String(original).split('[x]').length,
    );
    await inWebview({ do: 'click', selector: 'button:text("Open as Text")' });
    await waitFor(
      'the editor',
      () => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(DATABASE).path,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    writeInWorkspace(DATABASE, original);
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(() => cardsOf('To Do'), ['Keep the order list fast', 'Serve the shop behind a proxy']);
  });

  test('Enter opens the task log', async () => {
    await inWebview({ do: 'click', selector: card('Keep the order list fast') });
    await inWebview({ do: 'press', key: 'Escape', selector: card('Keep the order list fast') });
    await inWebview({ do: 'press', key: 'Enter', selector: card('Keep the order list fast') });
    await waitFor(
      'the editor',
      () => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(DATABASE).path,
    );
  });
});
