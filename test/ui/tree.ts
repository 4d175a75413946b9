import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../editor/harness/wait-for';

/** A row that has gone since the rows were counted is not waited for: who waits looks at all of them again. */
const AT_ONCE = { timeout: 1_000 };

/** What a user sees of a view's rows: level, and the words a screen reader says. */
export async function outline(page: Page, view: string): Promise<string> {
  const rows = await page.getByRole('tree', { name: view, exact: true }).getByRole('treeitem').all();
  const lines = await Promise.all(
    rows.map(
      async (row) =>
        '  '.repeat(Number(await row.getAttribute('aria-level', AT_ONCE)) - 1) +
        (await row.getAttribute('aria-label', AT_ONCE)),
    ),
  );
  return lines.join('\n');
}

/** The first row of a view, by the beginning of its label or by a pattern. */
export function row(page: Page, view: string, label: string | RegExp): Locator {
  const name = typeof label === 'string' ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : label;
  return page.getByRole('tree', { name: view }).getByRole('treeitem', { name }).first();
}

/** Clicks the button that a row shows under the pointer. */
export async function clickInline(row: Locator, action: string): Promise<void> {
  await row.hover();
  await row.getByRole('button', { name: action }).click();
}

/** Folds every row of a view, with the button in its title. */
export async function collapseAll(page: Page, view: string): Promise<void> {
  const pane = page.locator('.pane').filter({ has: page.getByRole('tree', { name: view }) });
  await pane.hover();
  await pane.getByRole('button', { name: 'Collapse All' }).click();
}

/**
 * Right-clicks something and chooses from the menu that opens.
 * @param meanwhile what to do while the menu is open
 */
export async function chooseFromMenu(
  page: Page,
  target: Locator,
  action: string,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await target.click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: action });
  await item.waitFor();
  await meanwhile?.();
  // A menu takes no click in its first moments.
  await waitFor('the menu to close', async () => {
    if (await item.isVisible()) await item.click({ timeout: 1_000 });
    return !(await item.isVisible());
  });
}
