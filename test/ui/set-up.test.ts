import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
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
    await page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).waitFor();
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-set-up');
  });

  test('is chosen by program, shown as a difference, and written once it was seen', async () => {
    const written = (): boolean => existsSync(path.join(workbench.folder, '.cursor/mcp.json'));
    await runCommand(page, 'Django Developer: Set Up This Workspace for Agents');
    const rowOf = (label: string): Locator =>
      page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label });
    await rowOf('Claude Code: .claude/agents').waitFor();
    await takePictures(page, '20-set-up');
    for (const label of ['a section of AGENTS.md', 'Cursor: the MCP server'])
      await rowOf(label).locator('.label-name').first().click();
    await page.locator('.quick-input-widget').getByText('1 Selected').waitFor();
    await rowOf('Cursor: the MCP server').locator('[aria-checked="true"]').first().waitFor();
    await page.keyboard.press('Enter');
    await option(page, 'Write Nothing').waitFor();
    await takePictures(page, '21-set-up-differences');
    assert.equal(written(), false);
    await pickByClicking(page, 'Write 1 File');
    await page.getByText('Written: .cursor (1).').first().waitFor();
    // A window that is driven by tests keeps its messages behind the bell.
    await page.getByRole('button', { name: /Notification/ }).click();
    await page.locator('.notifications-center').getByText('Written: .cursor (1).').waitFor();
    await takePictures(page, '22-set-up-written');
    assert.equal(written(), true);
  });
});
