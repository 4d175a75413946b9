import * as vscode from 'vscode';
import { browser } from './browser';
import { doUntil } from './do-until';
import { waitFor } from './wait-for';

/**
 * The rows of a view as the window has them, a line each: indented, `-` before one that is unfolded and `+` before one that is
 * folded, and the words that a screen reader says. Rows that are scrolled out of sight are not among them.
 */
export async function shownRows(view: string): Promise<string> {
  const selector = `${treeOf(view)} [role="treeitem"]`;
  const read = (name: string): Promise<string[]> => browser({ do: 'attribute', selector, name });
  const [labels, levels, expanded] = [await read('aria-label'), await read('aria-level'), await read('aria-expanded')];
  const sign = (state: string | undefined): string => (state === 'true' ? '- ' : state === 'false' ? '+ ' : '');
  return labels
    .map((label, index) => '  '.repeat(Math.max(Number(levels[index]) - 1, 0)) + sign(expanded[index]) + label)
    .join('\n');
}

/** What takes the keys that are meant for the rows of a view. */
export const treeOf = (view: string): string => `[role="tree"][aria-label^=${JSON.stringify(view)}]`;

/**
 * Has a row, or the heading of a view, show what is below it, or hide that.
 * @param selector of the row or the heading itself, plain CSS
 * @param clicked what of it is clicked
 */
export async function setUnfolded(selector: string, isUnfolded: boolean, clicked = selector): Promise<void> {
  await doUntil(
    `${selector} to be ${isUnfolded ? 'unfolded' : 'folded'}`,
    () => browser({ do: 'click', selector: clicked }),
    async () =>
      (await browser({ do: 'attribute', selector, name: 'aria-expanded' }))[0] === (isUnfolded ? 'true' : 'false'),
  );
}

/** Folds the views above the tasks, or unfolds them again: a row that is scrolled out of sight is none that the window has. */
export async function foldOtherViews(areFolded: boolean): Promise<void> {
  await waitFor('the Tasks view', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
    return true;
  });
  for (const view of ['Project', 'Partners'])
    await setUnfolded(`.pane-header[aria-label^=${JSON.stringify(view)}]`, !areFolded);
}

/**
 * Clicks a row until an editor of its file is in front.
 * @param path the end of the file's path
 */
export async function clickToOpen(selector: string, path: string): Promise<vscode.TextEditor> {
  return doUntil(
    `the editor of ${path}`,
    () => browser({ do: 'click', selector }),
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(path) ? editor : undefined;
    },
  );
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
