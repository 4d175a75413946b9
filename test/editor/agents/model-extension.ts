import * as vscode from 'vscode';

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

/** Asks in VS Code's chat, with the model for tests, and waits for the answer. */
export async function ask(query: string): Promise<unknown> {
  await testModel();
  return vscode.commands.executeCommand('workbench.action.chat.open', {
    query,
    mode: 'ask',
    modelSelector: { vendor: 'test-model' },
    blockOnResponse: true,
  });
}
