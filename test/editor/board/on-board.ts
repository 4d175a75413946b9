import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { expectSoon } from '../harness/expect-soon';

/** The task log that most is done with. */
export const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';

/** The themes that what is shown has to be good in. */
export const THEMES = ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'];

/** The card of a task. */
export const card = (title: string) => `[role=option][aria-label^=${JSON.stringify(title)}]`;

/** A column of the board. */
export const column = (label: string) => `[role=listbox][aria-label^=${JSON.stringify(label)}]`;

/** Does or reads something in the page that is shown. */
export const inWebview = (action: Extract<Parameters<typeof browser>[0], { do: 'inWebview' }>['action']) =>
  browser({ do: 'inWebview', action });

/** The titles of a column's cards. */
export const cardsOf = (label: string) => inWebview({ do: 'text', selector: `${column(label)} .title` });

/** Has the page that is shown take the colours of a theme; those of the window's own settings where it is undefined. */
export async function useTheme(theme: string | undefined): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
  if (theme === undefined) return;
  await expectSoon(() => inWebview({ do: 'attribute', selector: 'body', name: 'data-vscode-theme-id' }), [theme]);
}
