import { browser } from './browser';
import { waitFor } from './wait-for';

/**
 * The rows of a view as the window has them, a line each: indented, `-` before one that is unfolded and `+` before one that is
 * folded, and the words that a screen reader says. Rows that are scrolled out of sight are not among them.
 */
export async function shownRows(view: string): Promise<string> {
  const selector = `[role="tree"][aria-label^=${JSON.stringify(view)}] [role="treeitem"]`;
  const read = (name: string): Promise<string[]> => browser({ do: 'attribute', selector, name });
  const [labels, levels, expanded] = [await read('aria-label'), await read('aria-level'), await read('aria-expanded')];
  const sign = (state: string | undefined): string => (state === 'true' ? '- ' : state === 'false' ? '+ ' : '');
  return labels
    .map((label, index) => '  '.repeat(Math.max(Number(levels[index]) - 1, 0)) + sign(expanded[index]) + label)
    .join('\n');
}

/** Waits until the rows of a view stay as they are: one that is on its way takes the click for another. */
export async function settleRows(view: string): Promise<void> {
  let before = '';
  await waitFor(
    `the rows of ${view} to settle`,
    async () => {
      const now = await shownRows(view);
      const isSettled = now === before && now !== '';
      before = now;
      return isSettled;
    },
    20_000,
    300,
  );
}
