import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../editor/harness/wait-for';
import { boxOf, takePictures, takeReadmePicture } from './pictures';
import { bookshopWindow } from './bookshop-window';
import { option, runCommand } from './quick-input';
import { readText, untilFileIs } from './task-files';
import { row } from './tree';

const FURTHER: readonly (readonly [id: string, status: string, more: string, title: string])[] = [
  ['TASK-API-20261112-083000', '🔵 In Progress', 'assigned_to = "api-developer"', 'Version the orders endpoint'],
  [
    'TASK-OPS-20261113-101500',
    '⚪ Blocked',
    'assigned_to = "@acme/platform"\ndue_date = "2099-01-15"',
    'Serve media from the bucket',
  ],
  ['TASK-TEST-20261114-140000', '🟣 Review', 'assigned_to = "e2e-tester"', 'Check out as a guest, end to end'],
  [
    'TASK-UI-20261115-160000',
    '🟡 To Do',
    'assigned_to = "ui-designer"\npriority = "🔼 High"',
    'Design the empty basket',
  ],
];
/** So wide is what stands beside the editor, in pixels. */
const SIDES = 56;
/** The boxes and buttons above the board that do not fit into the window, by their text. */
const CUT_CONTROLS = `[...document.querySelectorAll('header input, header button, header select')]
  .filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.textContent)`;
/** What of a task beside the cards does not fit into the window, by its text. */
const CUT_OFF = `[...document.querySelectorAll('.pane :is(button, h1, h2, dd, p, li)')]
  .filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.textContent)`;
/**
 * What stands beside the titles of the Tasks view up to who has it, and whether that is whole: VS Code cuts a row at its end and puts an
 * ellipsis there, before which a letter that has not all of its room is gone.
 */
const BESIDE_TITLES = `[...document.querySelectorAll('[role=tree][aria-label^="Tasks"] .monaco-list-row[aria-level="2"]')].map((row) => {
  const text = row.querySelector('.label-description').firstChild;
  const beside = /^(?:(?:\\d+ [^ ]+|[^ ]+ \\d{4}|overdue) · )?[^ ]+/.exec(text.textContent)[0];
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, beside.length);
  const container = row.querySelector('.monaco-icon-label-container');
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = getComputedStyle(container).font;
  const isCut = container.scrollWidth > container.clientWidth;
  const end = container.getBoundingClientRect().right - (isCut ? pen.measureText('…').width : 0);
  return range.getBoundingClientRect().right <= end ? beside : beside + ' is cut';
})`;
const SEARCH = '.ruru/tasks/TASK-DB-20261109-091500.md';

suite('The board and the view for reading, by mouse and keyboard', () => {
  const bookshop = bookshopWindow('board', ({ folder }) => {
    for (const [id, status, more, title] of FURTHER)
      writeFileSync(
        path.join(folder, `.ruru/tasks/${id}.md`),
        `+++\nid = "${id}"\ntitle = "${title}"\nstatus = "${status}"\n${more}\n+++\n\n# ${title}\n\n- [x] Look\n- [ ] Do\n`,
      );
  });

  const webview = (): FrameLocator =>
    bookshop.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');

  test('a row in a side bar of 300 px shows what the title begins with, when it is due, and who has it', async () => {
    await bookshop.page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).click();
    for (const view of ['Project', 'Partners']) {
      const header = bookshop.page.locator(`.pane-header[aria-label^="${view}"]`);
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    await row(bookshop.page, 'Tasks', 'Make the catalogue search fast').waitFor();
    const { x, width } = await boxOf(bookshop.page.locator('.part.sidebar'));
    await bookshop.page.mouse.move(x + width + 1, 400);
    await bookshop.page.mouse.down();
    await bookshop.page.mouse.move(x + 300, 400, { steps: 4 });
    await bookshop.page.mouse.up();
    // Its edge is marked as long as the pointer is on it.
    await bookshop.page.mouse.move(800, 600);
    await waitFor('the width', async () => (await boxOf(bookshop.page.locator('.part.sidebar'))).width <= 302);
    const sideBar = { x: 0, y: 30, width: 350, height: 500 };
    await takePictures(bookshop.page, '18-rows-300', { part: 'side-bar-300px', clip: sideBar });
    assert.deepEqual(await bookshop.page.evaluate<string[]>(BESIDE_TITLES), [
      'Jan 2099 · platform',
      'e2e-tester',
      'security',
      'api',
      '30 Nov · db',
      'ui-designer',
    ]);
  });

  test('a card goes to another column by the keyboard, and back', async () => {
    await runCommand(bookshop.page, 'Django Developer: Open Board');
    await webview().getByText('Design the empty basket').waitFor();
    const board = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '14-board', { part: 'board', clip: { ...board, height: 320 } });
    await takeReadmePicture(bookshop.page, 'board', 'dark', { ...board, height: 320 });
    await takeReadmePicture(bookshop.page, 'board-contrast', 'contrast', { ...board, height: 320 });
    const before = readText(bookshop.workbench.folder, SEARCH);
    await webview().getByText('Make the catalogue search fast').click();
    for (const key of ['m', 'i', 'Enter']) await bookshop.page.keyboard.press(key);
    await waitFor('the status', () => /^status = "🔵 In Progress"$/m.test(readText(bookshop.workbench.folder, SEARCH)));
    await webview().locator('button:enabled', { hasText: 'Undo' }).waitFor();
    await bookshop.page.keyboard.press('Control+z');
    await untilFileIs(bookshop.workbench.folder, SEARCH, before);
  });

  test('a task opens beside the cards', async () => {
    await webview().getByText('Make the catalogue search fast').click();
    await bookshop.page.keyboard.press('r');
    await webview().getByRole('complementary', { name: 'Task: Make the catalogue search fast' }).waitFor();
    const board = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '27-board-beside', { part: 'board-beside', clip: { ...board, height: 560 } });
    await takeReadmePicture(bookshop.page, 'board-beside', 'dark', { ...board, height: 420 });
    await bookshop.page.keyboard.press('Escape');
    await webview().getByRole('complementary').waitFor({ state: 'detached' });
  });

  test('the board has a lane for each person', async () => {
    const lanes = webview().locator('select').nth(1);
    await lanes.selectOption('partner');
    await webview().getByText('e2e-tester').first().waitFor();
    const board = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '23-lanes', { part: 'board-lanes', clip: board });
    await lanes.selectOption('none');
  });

  test('a task log is shown to be read', async () => {
    await runCommand(bookshop.page, 'Django Developer: Open Board');
    await webview().getByText('Make the catalogue search fast').click();
    await bookshop.page.keyboard.press('r');
    await webview().getByRole('button', { name: 'Open in Editor Tab' }).click();
    await webview().getByRole('button', { name: 'Open in Editor Tab' }).waitFor({ state: 'detached' });
    await webview().getByRole('heading', { name: 'Make the catalogue search fast' }).waitFor();
    const reading = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '15-reading', { part: 'reading', clip: reading });
    await takeReadmePicture(bookshop.page, 'reading', 'light', reading);
    await takeReadmePicture(bookshop.page, 'reading-contrast', 'contrast', { ...reading, height: 330 });
    await runCommand(bookshop.page, 'Django Developer: Open Board');
    await webview().getByRole('button', { name: 'Close' }).click();
  });

  test('the map shows the models of an app', async () => {
    await runCommand(bookshop.page, 'Django Developer: Show Map');
    await option(bookshop.page, 'catalog').click();
    await webview()
      .getByRole('option', { name: /^Book, / })
      .waitFor();
    const map = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '16-map', { part: 'map', clip: { ...map, height: 420 } });
    await takeReadmePicture(bookshop.page, 'map', 'light', { ...map, height: 330 });
    await takeReadmePicture(bookshop.page, 'map-contrast', 'contrast', { ...map, height: 330 });
  });

  for (const [name, part, width, height] of [
    ['at 250 px', 'board-250px', 250, 700],
    ['at 200 %, where half as much has its place', 'board-200-percent', 640, 400],
  ] as const)
    test(`the board can be read ${name}`, async () => {
      const before = bookshop.page.viewportSize();
      await runCommand(bookshop.page, 'Django Developer: Open Board');
      await webview().getByText('Make the catalogue search fast').waitFor();
      if (await bookshop.page.locator('.sidebar').isVisible())
        await runCommand(bookshop.page, 'View: Close Primary Side Bar');
      await bookshop.page.setViewportSize({ width: width + SIDES, height });
      const header = webview().locator('header');
      await waitFor('the width', async () => Math.abs(((await header.boundingBox())?.width ?? 0) - width) < 40);
      await webview().getByText('Make the catalogue search fast').waitFor();
      assert.deepEqual(await header.evaluate<string[], undefined>(CUT_CONTROLS), []);
      const clip = { x: 0, y: 0, width: width + SIDES, height };
      await takePictures(bookshop.page, `17-board-${width}`, { part, clip });
      const beside = webview().getByRole(width < 560 ? 'dialog' : 'complementary');
      await webview().getByText('Make the catalogue search fast').click();
      await bookshop.page.keyboard.press('r');
      await beside.waitFor();
      assert.deepEqual(await beside.evaluate<string[], undefined>(CUT_OFF), []);
      await takePictures(bookshop.page, `28-board-beside-${width}`);
      await bookshop.page.keyboard.press('Escape');
      await beside.waitFor({ state: 'detached' });
      await bookshop.page.setViewportSize(before ?? { width: 1280, height: 800 });
    });
});
