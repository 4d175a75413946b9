import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { waitFor } from '../editor/harness/wait-for';
import { type Workbench, openWorkbench } from '../host/workbench';
import { boxOf, pictureSettings, takePictures, takeReadmePicture } from './pictures';
import { runCommand } from './quick-input';
import { readText, untilFileIs } from './task-files';

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
const SEARCH = '.ruru/tasks/TASK-DB-20261109-091500.md';

suite('The board and the view for reading, by mouse and keyboard', () => {
  let workbench: Workbench;
  let page: Page;
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: 'examples/bookshop', settings: pictureSettings });
    ({ page } = workbench);
    page.setDefaultTimeout(30_000);
    for (const [id, status, more, title] of FURTHER)
      writeFileSync(
        path.join(workbench.folder, `.ruru/tasks/${id}.md`),
        `+++\nid = "${id}"\ntitle = "${title}"\nstatus = "${status}"\n${more}\n+++\n\n# ${title}\n\n- [x] Look\n- [ ] Do\n`,
      );
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-board');
  });

  const webview = (): FrameLocator =>
    page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');

  test('a card goes to another column by the keyboard, and back', async () => {
    await page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).waitFor();
    await runCommand(page, 'Django Developer: Open Board');
    await webview().getByText('Design the empty basket').waitFor();
    await takePictures(page, '14-board');
    const board = await boxOf(page.locator('.editor-group-container').first());
    await takeReadmePicture(page, 'board', 'dark', { ...board, height: 320 });
    const before = readText(workbench.folder, SEARCH);
    await webview().getByText('Make the catalogue search fast').click();
    for (const key of ['m', 'i', 'Enter']) await page.keyboard.press(key);
    await waitFor('the status', () => /^status = "🔵 In Progress"$/m.test(readText(workbench.folder, SEARCH)));
    await webview().locator('button:enabled', { hasText: 'Undo' }).waitFor();
    await page.keyboard.press('Control+z');
    await untilFileIs(workbench.folder, SEARCH, before);
  });

  test('a task log is shown to be read', async () => {
    await runCommand(page, 'Django Developer: Open Board');
    await webview().getByText('Make the catalogue search fast').click();
    await page.keyboard.press('r');
    await webview().getByRole('heading', { name: 'Make the catalogue search fast' }).waitFor();
    await takePictures(page, '15-reading');
    await takeReadmePicture(page, 'reading', 'light', await boxOf(page.locator('.editor-group-container').first()));
  });
});
