import type { Locator, Page } from 'playwright-core';
import { doUntil } from '../editor/harness/do-until';

function widget(page: Page): Locator {
  return page.locator('.quick-input-widget');
}

/** Runs a command as one does from the keyboard: F1, the beginning of its name, Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openBox(page, 'F1');
  await widget(page).getByRole('textbox').fill(`>${title}`);
  await acceptFocused(page, title);
}

/**
 * Answers an open pick from the keyboard: types until an item leads, and takes that with Enter.
 * @param question the pick's placeholder
 */
export async function pickByTyping(page: Page, question: string, label: string): Promise<void> {
  await widget(page).getByPlaceholder(question).fill(label);
  await acceptFocused(page, label);
}

/** Takes an item of the open pick with the mouse. */
export async function pickByClicking(page: Page, label: string): Promise<void> {
  await option(page, label).click();
}

/**
 * Answers an open question for a line of text.
 * @param prompt a part of the question
 */
export async function answer(page: Page, prompt: string, text: string): Promise<void> {
  await widget(page).getByText(prompt).first().waitFor();
  await widget(page).getByRole('textbox').fill(text);
  await widget(page).getByRole('textbox').press('Enter');
}

/**
 * Opens the box for commands or files.
 * @param key that opens it
 */
export async function openBox(page: Page, key: 'F1' | 'Control+P'): Promise<void> {
  await doUntil(
    'the box to open',
    () => page.keyboard.press(key),
    () => widget(page).isVisible(),
  );
}

/** An item of the open pick, by the beginning of its label. */
export function option(page: Page, label: string): Locator {
  return widget(page).getByRole('option').filter({ hasText: label }).first();
}

async function acceptFocused(page: Page, label: string): Promise<void> {
  await widget(page).locator('.monaco-list-row.focused').filter({ hasText: label }).waitFor();
  await widget(page).getByRole('textbox').press('Enter');
}
