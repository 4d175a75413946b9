import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { clearMessages } from '../harness/notifications';
import { foldOtherViews, settleRows, treeOf } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, writeInWorkspace } from '../harness/workspace';

export const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';

export const PROXY = '.ruru/tasks/TASK-OPS-20241103-140000.md';

export const NOTES = '.ruru/tasks/old_notes.md';

export const row = (label: string) => `.pane-body .monaco-list-row[aria-label^=${JSON.stringify(label)}]`;

export async function showRows(...labels: string[]): Promise<void> {
  await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
  // What lies below the heading that stays on top while the rows are scrolled takes no click.
  await browser({ do: 'press', key: 'Home', selector: treeOf('Tasks') });
  for (const label of labels) await browser({ do: 'wait', selector: row(label), state: 'visible' });
  await settleRows('Tasks');
}

const selected = async (): Promise<string[]> =>
  browser({ do: 'attribute', selector: '.pane-body .monaco-list-row[aria-selected="true"]', name: 'aria-label' });

/**
 * Clicks a task and waits for its editor: where that comes late it takes the focus, and closes the menu that has it. Rows that were
 * selected before may be so again when the view is drawn anew: it is clicked until it is the only one.
 */
export async function openTask(label: string, path: string): Promise<void> {
  await waitFor(
    `${label} to be selected alone`,
    async () => {
      await browser({ do: 'click', selector: row(label) });
      await waitFor(
        `the editor of ${path}`,
        () => vscode.window.activeTextEditor?.document.uri.path.endsWith(path) === true,
        6_000,
      );
      await settleRows('Tasks');
      const rows = await selected();
      return rows.length === 1 && rows[0]?.startsWith(label) === true;
    },
    30_000,
    300,
  );
}

/** Selects a row beside those that are selected, and waits until it is: what opens late may take the click for itself. */
export async function selectBeside(label: string): Promise<void> {
  const before = await selected();
  await doUntil(
    `${label} to be selected beside the others`,
    () => browser({ do: 'click', selector: row(label), modifiers: ['ControlOrMeta'] }),
    async () => (await selected()).length === before.length + 1,
  );
}

/**
 * Has each test of a suite leave the task logs, the view and the editor as they were.
 * @returns what the view of tasks shows, and the text of a task log as it was
 */
export function keepTasks(): { outline(): string; original(path: string): string } {
  const originals = new Map<string, Buffer>();
  let outline: () => string;
  let before: string;
  suiteSetup(async () => {
    outline = (await activeExtension()).outline.tasks;
    // The reports are found after the task logs.
    await waitFor('the task logs and the reports', () => outline().includes('Outstanding Reports'));
    before = outline();
    for (const path of [DATABASE, PROXY, NOTES]) originals.set(path, readFileSync(pathInWorkspace(path)));
    await foldOtherViews(true);
  });
  suiteTeardown(() => foldOtherViews(false));
  teardown(async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByStatus');
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const [path, bytes] of originals) writeInWorkspace(path, bytes);
    // Rows that are still on their way take the clicks of the next test.
    await waitFor('the rows as they were', () => outline() === before);
  });
  return { outline: () => outline(), original: (path) => String(originals.get(path)) };
}
