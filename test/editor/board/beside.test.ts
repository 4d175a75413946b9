import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { expectSoon } from '../harness/expect-soon';
import { clearMessages } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { card, cardsOf, DATABASE, inWebview, THEMES, useTheme } from './on-board';

const TITLE = 'Keep the order list fast';
const OTHER = 'Serve the shop behind a proxy';
const HOSTILE = 'Keep <b>it</b> [x](command:workbench.action.quit) <img src=x onerror=alert(1)> $(zap)';

const press = (key: string, selector = ':focus') => inWebview({ do: 'press', key, selector });
const click = (selector: string) => inWebview({ do: 'click', selector });
const text = (selector: string) => inWebview({ do: 'text', selector });
const attribute = (selector: string, name: string) => inWebview({ do: 'attribute', selector, name });
/** What of the page has the keyboard, as a screen reader says it. */
const focused = () => attribute('body :focus', 'aria-label');
const shownTitle = () => text('.pane h1');
const isInFront = (file: string) => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(file).path;

/** Shows the task of a card beside the cards. */
async function read(title: string): Promise<void> {
  await click(card(title));
  await press('r', card(title));
  await expectSoon(shownTitle, [title]);
}

suite('A task beside the cards of the board', () => {
  let original: Buffer;
  const words = () => String(original);
  suiteSetup(async () => {
    original = readFileSync(pathInWorkspace(DATABASE));
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(() => cardsOf('To Do'), [TITLE, OTHER]);
  });
  teardown(async () => {
    await useTheme(undefined);
    writeInWorkspace(DATABASE, original);
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(() => cardsOf('To Do'), [TITLE, OTHER]);
  });
  suiteTeardown(async () => {
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('r shows it, and the keyboard goes there; Escape closes it, and the keyboard goes back to the card', async () => {
    await read(TITLE);
    await expectSoon(focused, [`Task: ${TITLE}`]);
    await expectSoon(() => attribute('.card[aria-current=true] .title', 'class'), ['title']);
    await expectSoon(
      () => text('.pane dt'),
      ['Status', 'Partner', 'Coordinator', 'Priority', 'Due Date', 'Last Update', 'Id'],
    );
    await press('Escape');
    await expectSoon(shownTitle, []);
    await expectSoon(async () => (await focused())[0]?.split(',')[0], TITLE);
    await expectSoon(() => attribute('.card[aria-current]', 'class'), []);
  });

  test('another card comes in its stead, and keeps the keyboard', async () => {
    await read(TITLE);
    await click(card(OTHER));
    await expectSoon(shownTitle, [OTHER]);
    await press('ArrowUp');
    await expectSoon(shownTitle, [TITLE]);
    await expectSoon(async () => (await focused())[0]?.split(',')[0], TITLE);
    await press('Escape');
    await expectSoon(shownTitle, []);
  });

  test('Details and × do what r and Escape do', async () => {
    await click(card(TITLE));
    await click('button:text("Details")');
    await expectSoon(shownTitle, [TITLE]);
    await expectSoon(() => attribute('button[title*="beside"]', 'aria-pressed'), ['true']);
    await click('.close');
    await expectSoon(shownTitle, []);
    await expectSoon(async () => (await focused())[0]?.split(',')[0], TITLE);
  });

  for (const theme of THEMES)
    test(`breaks no rule of accessibility in ${theme}`, async () => {
      await read(TITLE);
      await useTheme(theme);
      await expectSoon(() => browser({ do: 'axe' }), []);
      await browser({ do: 'screenshot', name: `board-beside-${theme}` });
    });

  test('a box is ticked in the file, one character, and keeps the keyboard', async () => {
    await read(TITLE);
    await click('.body input[aria-label="A test that counts queries"]');
    await expectSoon(() => readInWorkspace(DATABASE), words().replace('- [ ] A test', '- [x] A test'));
    await expectSoon(
      () => attribute('.pane .body input[checked]', 'aria-label'),
      ['A test that counts queries', 'Measure'],
    );
    await expectSoon(focused, ['A test that counts queries']);
    await press('Space');
    await expectSoon(() => readInWorkspace(DATABASE), words());
    await expectSoon(focused, ['A test that counts queries']);
  });

  test('a button of its status does what it says, and the board shows it', async () => {
    await read(TITLE);
    await click('.pane button:text("Start")');
    await expectSoon(() => cardsOf('In Progress'), [TITLE, 'Open the shop', 'Tidy the admin']);
    await expectSoon(async () => (await text('.pane dd'))[0], 'In Progress');
  });

  test('it follows its file, in which markup is text, and says that it is gone', async () => {
    await read(TITLE);
    writeInWorkspace(DATABASE, `${words().replaceAll(TITLE, () => HOSTILE)}\n<img src="x" onerror="alert(1)">\n`);
    await expectSoon(shownTitle, [HOSTILE.replace('](', ']\u2060(').replace('$(', '$\u2060(')]);
    await expectSoon(() => attribute('.pane img, .pane h1 *, .pane a[href^=command]', 'class'), []);
    rmSync(pathInWorkspace(DATABASE));
    await expectSoon(
      () => text('.pane .note'),
      ['The task log is gone: it was deleted, moved or renamed. This is what it said last.'],
    );
    await expectSoon(() => text('.pane button'), ['', 'Open as Text', 'Open in Editor Tab']);
  });

  test('the arrow keys move its edge, and it is as wide when it is shown again', async () => {
    const width = () => attribute('[role=separator]', 'aria-valuenow');
    await read(TITLE);
    await click('[role=separator]');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await press(key);
    await expectSoon(width, ['55']);
    await press('ArrowRight');
    await expectSoon(width, ['50']);
    await vscode.window.showTextDocument(uriInWorkspace('manage.py'));
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(width, ['50']);
    await expectSoon(shownTitle, [TITLE]);
  });

  test('what it waits for is named by its title, and comes in its stead', async () => {
    await read('Build the checkout page');
    await click(`.pane dd a:text("${TITLE}")`);
    await expectSoon(shownTitle, [TITLE]);
    await expectSoon(focused, [`Task: ${TITLE}`]);
  });

  test('a place in it opens', async () => {
    await read(TITLE);
    await click('.pane a:has-text("the model")');
    await waitFor('the editor', () => isInFront('orders/models.py'));
  });

  test('it opens as text, and in a tab of its own', async () => {
    await read(TITLE);
    await click('button:text("Open as Text")');
    await waitFor('the editor', () => isInFront(DATABASE));
    await vscode.commands.executeCommand('djangoDeveloper.openBoard');
    await expectSoon(shownTitle, [TITLE]);
    await click('button:text("Open in Editor Tab")');
    await expectSoon(() => text('main > .task > h1'), [TITLE]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('Enter opens it there where a setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await click(card(OTHER));
    await press('Escape', card(OTHER));
    await settings.update('openTasksIn', 'besideBoard', vscode.ConfigurationTarget.Global);
    await click(card(OTHER));
    await press('Enter');
    await expectSoon(shownTitle, [OTHER]);
    await expectSoon(focused, [`Task: ${OTHER}`]);
    await settings.update('openTasksIn', undefined, vscode.ConfigurationTarget.Global);
    await press('Escape');
    await expectSoon(shownTitle, []);
  });
});
