import type { Page } from 'playwright-core';
import { openBox } from './quick-input';

/** Waits until a file is in front with the cursor on a line. */
export async function untilCursorAt(page: Page, file: string, line: number): Promise<void> {
  await untilInFront(page, file);
  await page.getByRole('button', { name: new RegExp(`^Ln ${line}, Col 1\\b`) }).waitFor();
}

/**
 * Waits until a file's tab is the active one.
 * @param file its name, or its path relative to the workspace folder
 */
export async function untilInFront(page: Page, file: string): Promise<void> {
  await page.locator(`.tabs-container .tab.active[data-resource-name="${nameOf(file)}"]`).waitFor();
}

/**
 * Opens a file from the keyboard, with the cursor at the beginning of a line.
 * @param file relative to the workspace folder
 */
export async function openFile(page: Page, file: string, line: number): Promise<void> {
  const name = nameOf(file);
  await openBox(page, 'Control+P');
  const box = page.locator('.quick-input-widget').getByRole('textbox');
  await box.fill(`${file}:${line}`);
  await page.locator('.quick-input-widget .monaco-list-row.focused').filter({ hasText: name }).waitFor();
  await box.press('Enter');
  await untilCursorAt(page, name, line);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
