import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Workbench, openWorkbench } from '../host/workbench';
import { pictureSettings, takePictures } from './pictures';
import { option, pickByClicking, runCommand } from './quick-input';

suite('What agents get, by mouse and keyboard', () => {
  let workbench: Workbench;
  let page: Page;
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: 'examples/bookshop', settings: pictureSettings });
    ({ page } = workbench);
    page.setDefaultTimeout(30_000);
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-set-up');
  });

  test('is chosen by program, shown as a difference, and written once it was seen', async () => {
    const written = (): boolean => existsSync(path.join(workbench.folder, '.cursor/mcp.json'));
    await runCommand(page, 'Django Developer: Set Up This Workspace for Agents');
    await option(page, 'Claude Code: .claude/agents').waitFor();
    await takePictures(page, '20-set-up');
    await page.locator('.quick-input-widget').getByRole('textbox').fill('Cursor: the MCP server');
    await option(page, 'Cursor: the MCP server')
      .locator('.quick-input-list-checkbox, .monaco-checkbox')
      .first()
      .click();
    await page.keyboard.press('Enter');
    await option(page, 'Write Nothing').waitFor();
    await takePictures(page, '21-set-up-differences');
    assert.equal(written(), false);
    await pickByClicking(page, 'Write 1 File');
    await page.getByText('Written: .cursor/mcp.json.').first().waitFor();
    await takePictures(page, '22-set-up-written');
    assert.equal(written(), true);
  });
});
