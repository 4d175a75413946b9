import { browser } from './browser';
import { doUntil } from './do-until';
import { waitFor } from './wait-for';

const ENTRY = '.monaco-menu .action-item';

/**
 * Right-clicks something until its menu stays: an editor that opens late takes the focus, and the menu goes with it.
 * @returns what the menu offers, without the keys for it, `-` between its groups
 */
export async function openMenu(selector: string): Promise<string[]> {
  const labels = await waitFor(
    'the menu',
    async () => {
      const shown = await browser({ do: 'text', selector: ENTRY });
      if (shown.length > 0) return shown;
      await browser({ do: 'click', selector, button: 'right' });
      return undefined;
    },
    20_000,
    300,
  );
  return labels.map((label) => label.trim().split('\n', 1)[0] || '-');
}

/** Chooses from the menu that is open. */
export async function chooseInMenu(label: string): Promise<void> {
  const entry = `${ENTRY}:has-text(${JSON.stringify(label)})`;
  await browser({ do: 'wait', selector: entry, state: 'visible' });
  // A menu takes no click in its first moments.
  await waitFor(
    'the menu to close',
    async () => {
      if ((await browser({ do: 'text', selector: entry })).length === 0) return true;
      await browser({ do: 'click', selector: entry });
      return false;
    },
    20_000,
    500,
  );
}

/** Closes the menu that is open, and waits until it takes no click any more. */
export async function closeMenu(): Promise<void> {
  await doUntil(
    'the menu to close',
    () => browser({ do: 'press', key: 'Escape', selector: ':focus' }),
    async () => (await browser({ do: 'text', selector: ENTRY })).length === 0,
  );
}
