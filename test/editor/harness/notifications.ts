import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from './browser';
import { doUntil } from './do-until';
import { waitFor } from './wait-for';

/**
 * Answers a message by one of its buttons, as a user does.
 * @param message part of what the message says
 */
export async function answerMessage(message: string, button: string): Promise<void> {
  const row = `.notifications-center .monaco-list-row:has-text(${JSON.stringify(message)})`;
  try {
    await waitFor('the message', async () => {
      // A list that is opened while it is empty closes again, and a message that comes then is not in it.
      await vscode.commands.executeCommand('notifications.showList');
      return (await browser({ do: 'text', selector: row })).length > 0;
    });
  } catch {
    assert.fail(`There is no message "${message}" but: ${JSON.stringify(await shownMessages())}`);
  }
  const shown = async (): Promise<number> => (await browser({ do: 'text', selector: `${row}:visible` })).length;
  const before = await shown();
  await doUntil(
    'the message to be answered',
    () => browser({ do: 'click', selector: `${row} .monaco-button:has-text(${JSON.stringify(button)})` }),
    async () => (await shown()) < before,
  );
}

/** Takes every message away, so that the next test sees its own. */
export async function clearMessages(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Waits until a message says this. */
export async function untilMessage(said: string): Promise<void> {
  let shown: string | undefined;
  try {
    await waitFor('the message', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      [shown] = await browser({ do: 'text', selector: '.notifications-center' });
      return shown?.includes(said);
    });
  } catch {
    assert.fail(`There is no message "${said}" but: ${shown}`);
  }
}

/** Waits until a message says this, takes all messages away then. */
export async function expectMessage(said: string): Promise<void> {
  await untilMessage(said);
  await clearMessages();
}

/** What the messages say that are there now. */
export async function shownMessages(): Promise<string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return browser({ do: 'text', selector: '.notifications-center .monaco-list-row' });
}
