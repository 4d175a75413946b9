import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { doUntil } from '../editor/harness/do-until';
import { boxOf, takePictures } from './pictures';
import { bookshopWindow } from './bookshop-window';
import { option, pickByClicking, runCommand } from './quick-input';

suite('What agents get, by mouse and keyboard', () => {
  const bookshop = bookshopWindow('set-up');

  test('is chosen by program, shown as a difference, and written once it was seen', async () => {
    const written = (): boolean => existsSync(path.join(bookshop.workbench.folder, '.cursor/mcp.json'));
    await runCommand(bookshop.page, 'Django Developer: Set Up This Workspace for Agents');
    const rowOf = (label: string): Locator =>
      bookshop.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label });
    await rowOf('Claude Code: .claude/agents').waitFor();
    const list = await boxOf(bookshop.page.locator('.quick-input-widget'));
    await takePictures(bookshop.page, '20-set-up', { part: 'set-up', clip: list });
    for (const [label, isTicked] of [
      ['a section of AGENTS.md', false],
      ['Cursor: the MCP server', true],
    ] as const)
      await doUntil(
        `${label} to be ${isTicked ? 'ticked' : 'left'}`,
        () => rowOf(label).locator('.label-name').first().click(),
        () => rowOf(label).locator(`[aria-checked="${isTicked}"]`).first().isVisible(),
      );
    await bookshop.page.locator('.quick-input-widget').getByText('1 Selected').waitFor();
    await bookshop.page.locator('.quick-input-widget').getByRole('textbox').press('Enter');
    await option(bookshop.page, 'Write Nothing').waitFor();
    await takePictures(bookshop.page, '21-set-up-differences');
    assert.equal(written(), false);
    await pickByClicking(bookshop.page, 'Write 1 File');
    await bookshop.page.getByText('Written: .cursor/mcp.json.').first().waitFor();
    // A window that is driven by tests keeps its messages behind the bell.
    await bookshop.page.getByRole('button', { name: /Notification/ }).click();
    await bookshop.page.locator('.notifications-center').getByText('Written: .cursor/mcp.json.').waitFor();
    await takePictures(bookshop.page, '22-set-up-written');
    assert.equal(written(), true);
  });
});
