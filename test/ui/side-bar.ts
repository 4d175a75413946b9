import type { Page } from 'playwright-core';
import { boxOf } from './pictures';

/** Drags the side bar's edge, so that the views show their descriptions. */
export async function widenSideBar(page: Page): Promise<void> {
  const box = await boxOf(page.locator('.part.sidebar'));
  await page.mouse.move(box.x + box.width + 1, box.y + 500);
  await page.mouse.down();
  await page.mouse.move(518, box.y + 500, { steps: 4 });
  await page.mouse.up();
  // Its edge is marked as long as the pointer is on it.
  await page.mouse.move(800, box.y + 500);
}
