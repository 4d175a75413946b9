import type { Page } from 'playwright-core';
import { today } from './task-files';

/** A report as it stands on the clipboard. */
export function reportOn(file: string, head: string, result: string): string {
  const id = file.replace(/^.*\/|\.md$/g, '');
  return [
    `**${head}** to roo-commander, ${today()}`,
    `- Task: ${id} (Count sales per publisher in one query)\n- Task log: ${file}`,
    `**Result:** ${result}`,
  ].join('\n\n');
}

/** A report as an item of the log section's list. */
export function entryOf(report: string): string {
  const [first = '', ...rest] = report.split('\n');
  return [`- ${today()}: ${first}`, ...rest.map((line) => line && `  ${line}`), ''].join('\n');
}

/** Takes the report along, as its notification offers. The test driver shows notifications in their centre only. */
export async function copyFromNotification(page: Page): Promise<void> {
  const bell = page.getByRole('button', { name: /Notification/ });
  const report = page.locator('.notification-list-item').filter({ hasText: 'Reported to roo-commander' }).first();
  await bell.click();
  await report.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.keyboard.press('Escape');
}
