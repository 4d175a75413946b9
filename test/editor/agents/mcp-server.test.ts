import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

suite('The MCP server in VS Code', () => {
  suiteSetup(activeExtension);

  test('starts, and its tools answer', async function () {
    this.timeout(90_000);
    const tool = await waitFor(
      'the tools of the server',
      async () => {
        await vscode.commands.executeCommand('workbench.mcp.startServer', '*', { autoTrustChanges: true, waitForLiveTools: true });
        return vscode.lm.tools.find(({ name }) => name.startsWith('mcp_') && name.endsWith('detect_django'));
      },
      60_000,
    );
    const { content } = await vscode.lm.invokeTool(tool.name, { input: {}, toolInvocationToken: undefined });
    const [answer] = content;
    assert.ok(answer instanceof vscode.LanguageModelTextPart);
    assert.match(answer.value, /^Django \(project\), 1 project\./);
  });
});
