import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

suite('The MCP server in VS Code', () => {
  const settings = () => vscode.workspace.getConfiguration('djangoDeveloper');

  suiteSetup(activeExtension);
  suiteTeardown(() => settings().update('mcpServer', undefined, vscode.ConfigurationTarget.Global));

  test('is not offered by itself, so that no model is offered a tool twice', async () => {
    await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
      autoTrustChanges: true,
      waitForLiveTools: true,
    });
    assert.deepEqual(
      vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('mcp_')),
      [],
    );
  });

  test('starts where the setting asks for it, and its tools answer', async function () {
    this.timeout(90_000);
    await settings().update('mcpServer', true, vscode.ConfigurationTarget.Global);
    const tool = await waitFor(
      'the tools of the server',
      async () => {
        await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
          autoTrustChanges: true,
          waitForLiveTools: true,
        });
        return vscode.lm.tools.find(({ name }) => name.startsWith('mcp_') && name.endsWith('detect_django'));
      },
      60_000,
    );
    const { content } = await vscode.lm.invokeTool(tool.name, { input: {}, toolInvocationToken: undefined });
    const [answer] = content;
    assert.ok(answer instanceof vscode.LanguageModelTextPart);
    // Of an answer in both forms VS Code hands the data on.
    const { isDjango, kind } = JSON.parse(answer.value) as { isDjango: boolean; kind: string };
    assert.deepEqual([isDjango, kind], [true, 'project']);
  });
});
