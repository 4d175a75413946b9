import * as vscode from 'vscode';
import { browser } from './browser';
import { waitFor } from './wait-for';

const WIDGET = '.quick-input-widget';
/** It takes what is typed; without the focus, an editor would. */
const FOCUSED = `${WIDGET}:focus-within`;
const ROW = `${WIDGET} .quick-input-list .monaco-list-row`;
const LABEL = `${ROW} .quick-input-list-rows > .quick-input-list-row:first-child .label-name`;

/** The labels and descriptions of the quick pick that is open, a line each, as the window shows them (a long list only in part). */
export async function quickPickRows(): Promise<string[]> {
  await browser({ do: 'wait', selector: ROW, state: 'visible' });
  let rows: string[] = [];
  // The window draws a list row by row.
  await waitFor('the rows to settle', async () => {
    const before = rows;
    rows = await browser({ do: 'text', selector: ROW });
    return rows.length > 0 && rows.join('\0') === before.join('\0');
  });
  return rows.map((row) => row.replace(/\s*\n\s*/g, ' ').trim());
}

/** What the rows of the open quick pick say, as far as the window shows them: `label — description detail separator`. */
export async function quickPickItems(): Promise<string[]> {
  const labels: string[] = [];
  const rows = await waitFor('rows with their labels', async () => {
    const read = await quickPickRows();
    labels.splice(0, labels.length, ...(await browser({ do: 'text', selector: LABEL })));
    return labels.length === read.length && read;
  });
  return rows.map((row, index) => {
    const label = labels[index]?.trim() ?? '';
    return `${label} — ${row.slice(label.length).trim()}`;
  });
}

/** The labels of every item of the open quick pick, in their order; the list shows only a part at once, so it is paged through. */
export async function quickPickLabels(): Promise<string[]> {
  await browser({ do: 'wait', selector: ROW, state: 'visible' });
  await vscode.commands.executeCommand('quickInput.first');
  const labels = new Set<string>();
  for (let unchanged = 0; unchanged < 2; await browser({ do: 'press', key: 'PageDown' })) {
    const known = labels.size;
    for (const label of await browser({ do: 'text', selector: LABEL })) labels.add(label.trim());
    unchanged = labels.size === known ? unchanged + 1 : 0;
  }
  return [...labels];
}

/** What the open quick pick or input box says: its title, its prompt, its error. */
export async function quickInputText(): Promise<string> {
  await browser({ do: 'wait', selector: WIDGET, state: 'visible' });
  const [text] = await browser({ do: 'text', selector: WIDGET });
  return text ?? '';
}

/**
 * Chooses from the open quick pick as a user does: types what filters the list, then Enter. Types again where another pick was
 * still closing and took the keys.
 * @param label what the first remaining row must contain
 */
export async function pick(label: string): Promise<void> {
  const isFirst = async (): Promise<boolean> => (await quickPickRows())[0]?.includes(label) ?? false;
  await waitFor(`"${label}" as the first row`, async () => {
    await quickPickRows();
    await ensureFocus();
    await browser({ do: 'press', key: 'ControlOrMeta+A' });
    await browser({ do: 'type', text: label });
    return waitFor('the filter', isFirst, 3000);
  });
  await browser({ do: 'press', key: 'Enter' });
}

/**
 * Chooses like {@link pick} from a quick pick that follows another one, once it is there.
 * @param first what its first row contains before anything is typed
 */
export async function pickNext(first: string, label: string): Promise<void> {
  await waitFor(`the quick pick that begins with "${first}"`, async () => (await quickPickRows())[0]?.includes(first));
  await pick(label);
}

/**
 * Chooses from the quick pick of a wizard's step, once that is the one that is shown.
 * @param step as the title counts it, `2/3`
 */
export async function pickInStep(step: string, label: string): Promise<void> {
  await waitFor(`step ${step}`, async () => (await quickInputText()).includes(`(${step})`));
  await pick(label);
}

/**
 * Answers the open input box: replaces what is in it, then Enter.
 * @param prompt part of the box's title or prompt, so that the right box is answered
 */
export async function enter(prompt: string, text: string): Promise<void> {
  await waitFor(`the input box "${prompt}"`, async () => (await quickInputText()).includes(prompt));
  await ensureFocus();
  await browser({ do: 'press', key: 'ControlOrMeta+A' });
  await browser({ do: 'type', text });
  await browser({ do: 'press', key: 'Enter' });
}

/** Closes the open quick pick or input box with Escape. */
export async function dismiss(): Promise<void> {
  await browser({ do: 'wait', selector: WIDGET, state: 'visible' });
  await browser({ do: 'press', key: 'Escape' });
  await browser({ do: 'wait', selector: WIDGET, state: 'hidden' });
}

/** Puts the cursor behind what stands in the open box, where something else has taken the focus. */
export async function focusQuickInput(): Promise<void> {
  await browser({ do: 'click', selector: `${WIDGET} input[type="text"]` });
  await browser({ do: 'wait', selector: FOCUSED, state: 'visible' });
  await browser({ do: 'press', key: 'End' });
}

/** An editor that opens late, as the one of a test before, takes the focus; a user clicks back into the box then. */
async function ensureFocus(): Promise<void> {
  const focused = await browser({ do: 'attribute', selector: FOCUSED, name: 'class' });
  if (focused.length === 0) await browser({ do: 'click', selector: `${WIDGET} input[type="text"]` });
  await browser({ do: 'wait', selector: FOCUSED, state: 'visible' });
}
