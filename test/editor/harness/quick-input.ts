import * as vscode from 'vscode';
import { browser } from './browser';
import { doUntil } from './do-until';
import { waitFor } from './wait-for';

const WIDGET = '.quick-input-widget';
/** The box of what is open. It takes what is typed: what opens late has the focus meanwhile, and would take it else. */
export const QUICK_INPUT = `${WIDGET} input[type="text"]`;
const BACK = `${WIDGET} .quick-input-titlebar .codicon-quick-input-back`;
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
  for (let unchanged = 0; unchanged < 2; await browser({ do: 'press', key: 'PageDown', selector: QUICK_INPUT })) {
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
    await browser({ do: 'fill', text: label, selector: QUICK_INPUT });
    return waitFor('the filter', isFirst, 3000);
  });
  await accept();
}

/** Answers what is open by what stands in it or is marked, with Enter. */
export async function accept(): Promise<void> {
  await browser({ do: 'press', key: 'Enter', selector: QUICK_INPUT });
}

/** Ticks a row of the open quick pick that takes several. */
export async function tick(label: string): Promise<void> {
  const row = `${WIDGET} .monaco-list-row:has-text(${JSON.stringify(label)})`;
  await doUntil(
    `${label} to be ticked`,
    () => browser({ do: 'click', selector: `${row} .label-name` }),
    async () => (await browser({ do: 'text', selector: `${row} [aria-checked="true"]` })).length > 0,
  );
}

/**
 * Goes back to the question before by the button for that.
 * @param question what its title or prompt says
 */
export async function goBack(question: string): Promise<void> {
  const shown = async (): Promise<string> => (await browser({ do: 'text', selector: `${WIDGET}:visible` })).join();
  const from = await shown();
  await doUntil(
    `the question "${question}"`,
    async () => ((await shown()) === from ? browser({ do: 'click', selector: BACK }) : undefined),
    async () => (await shown()).includes(question),
  );
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
  await write(text);
  await accept();
}

/** Writes into the open box in place of what is in it, without an answer. */
export async function write(text: string): Promise<void> {
  await doUntil(
    'the text in the box',
    () => browser({ do: 'fill', text, selector: QUICK_INPUT }),
    async () => (await browser({ do: 'value', selector: QUICK_INPUT }))[0] === text,
  );
}

/** Closes the open quick pick or input box with Escape. */
export async function dismiss(): Promise<void> {
  await browser({ do: 'wait', selector: WIDGET, state: 'visible' });
  await doUntil(
    'the question to go',
    () => browser({ do: 'press', key: 'Escape', selector: QUICK_INPUT }),
    async () => (await browser({ do: 'text', selector: `${WIDGET}:visible` })).length === 0,
  );
}

/** Puts the cursor behind what stands in the open box, where something else has taken the focus. */
export async function focusQuickInput(): Promise<void> {
  await browser({ do: 'click', selector: QUICK_INPUT });
  await browser({ do: 'press', key: 'End', selector: QUICK_INPUT });
}
