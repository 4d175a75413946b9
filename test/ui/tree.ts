import type { Locator, Page } from 'playwright-core';
import { doUntil } from '../editor/harness/do-until';
import { waitFor } from '../editor/harness/wait-for';

/** A row that has gone since the rows were counted is not waited for: who waits looks at all of them again. */
const AT_ONCE = { timeout: 1_000 };
/** What moves away under the pointer takes no click: it is gone to once more. */
const BRIEFLY = { timeout: 5_000 };

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
  await waitFor(`the button "${action}" to take a click`, async () => {
    await row.hover(BRIEFLY);
    await row.getByRole('button', { name: action }).click(BRIEFLY);
    return true;
  });
}

/** Has a row show what is below it. */
export async function unfold(row: Locator): Promise<void> {
  await doUntil(
    'the row to be unfolded',
    () => row.locator('.monaco-tl-twistie').click(BRIEFLY),
    async () => (await row.getAttribute('aria-expanded')) === 'true',
  );
}

/** Folds every row of a view, with the button in its title. */
export async function collapseAll(page: Page, view: string): Promise<void> {
  const pane = page.locator('.pane').filter({ has: page.getByRole('tree', { name: view }) });
  await waitFor('the rows to be folded', async () => {
    await pane.hover(BRIEFLY);
    await pane.getByRole('button', { name: 'Collapse All' }).click(BRIEFLY);
    return true;
  });
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
  const item = page.getByRole('menuitem', { name: action });
  await doUntil(
    'the menu',
    () => target.click({ button: 'right', ...BRIEFLY }),
    () => item.isVisible(),
  );
  await meanwhile?.();
  // A menu takes no click in its first moments.
  await waitFor('the menu to close', async () => {
    if (await item.isVisible()) await item.click({ timeout: 1_000 });
    return !(await item.isVisible());
  });
}
