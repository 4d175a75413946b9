import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { waitFor } from '../harness/wait-for';

/** What the model for tests tells about itself. */
export interface TestModel {
  /** What it was asked so far: the tools it was offered, and the whole text. */
  requests: { tools: string[]; text: string }[];
}

/** The model for tests, turned on. */
export async function testModel(): Promise<TestModel> {
  const extension = vscode.extensions.getExtension<TestModel>('test.model');
  if (!extension) throw new Error('The model for tests is not installed in this window.');
  return extension.activate();
}

/**
 * Asks in VS Code's chat, with the model for tests, and waits for the answer.
 * @param mode the agent that is asked
 */
export async function ask(query: string, mode = 'ask'): Promise<unknown> {
  await testModel();
  return vscode.commands.executeCommand('workbench.action.chat.open', {
    query,
    mode,
    modelSelector: { vendor: 'test-model' },
    blockOnResponse: true,
  });
}

/** Waits until what the chat shows of the answers has these words, whatever lines they are on. */
export async function expectAnswer(part: string, selector = '.interactive-response'): Promise<void> {
  let said = '';
  try {
    await waitFor(part, async () =>
      (said = (await browser({ do: 'text', selector })).join('\n').replace(/\s+/g, ' ')).includes(part),
    );
  } catch {
    throw new Error(`The answer has no "${part}": ${said}`);
  }
}
