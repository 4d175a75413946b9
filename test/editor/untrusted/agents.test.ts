import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { expectMessage } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { allFiles, uriInWorkspace } from '../harness/workspace';

const RESTRICTED =
  /This workspace is in Restricted Mode, so no task log is written\. Trust the workspace, then try again\./;

suite('For agents, in a workspace that is not trusted', () => {
  suiteSetup(activeExtension);

  test('tools that read answer', async () => {
    const { content } = await vscode.lm.invokeTool('django_developer_list_tasks', {
      input: {},
      toolInvocationToken: undefined,
    });
    const [answer] = content;
    assert.ok(answer instanceof vscode.LanguageModelTextPart);
    assert.match(answer.value, /^2 of 2 tasks\.\n/);
  });

  const writes: [tool: string, input: object][] = [
    ['create_escalation', { route: 'database', title: 'Orders stay fast' }],
    ['update_task', { task: 'TASK-SEC-20260102-030405', status: 'done' }],
    ['report_to_coordinator', { task: 'TASK-SEC-20260102-030405', kind: 'progress', result: 'Halfway.' }],
  ];
  for (const [tool, input] of writes) {
    test(`${tool} is refused`, async () => {
      const files = allFiles();
      await assert.rejects(
        async () => vscode.lm.invokeTool(`django_developer_${tool}`, { input, toolInvocationToken: undefined }),
        RESTRICTED,
      );
      assert.deepEqual(allFiles(), files);
    });
  }

  test('the API for other extensions reads, and refuses to write', async () => {
    const api = await activeExtension();
    const folder = uriInWorkspace('');
    assert.equal((await api.tasks(folder)).length, 2);
    await assert.rejects(
      api.createEscalation(folder, { route: { kind: 'escalation', id: 'database' }, title: 'Orders' }),
      RESTRICTED,
    );
    await assert.rejects(
      api.updateTask(folder, '.ruru/tasks/TASK-SEC-20260102-030405.md', { status: 'done' }),
      RESTRICTED,
    );
    const report = {
      kind: 'progress',
      coordinator: 'roo-commander',
      result: 'x',
      filesChanged: [],
      checks: [],
      followUps: [],
    } as const;
    await assert.rejects(api.report(folder, '.ruru/tasks/TASK-SEC-20260102-030405.md', report), RESTRICTED);
  });

  test('no MCP server is offered, whatever the settings say', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('mcpServer', true, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
      autoTrustChanges: true,
      waitForLiveTools: true,
    });
    assert.deepEqual(
      vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('mcp_')),
      [],
    );
    await settings.update('mcpServer', undefined, vscode.ConfigurationTarget.Global);
  });

  test('a link and the set-up for agents are refused', async () => {
    const files = allFiles();
    void vscode.commands.executeCommand('djangoDeveloper.setUpAgents');
    await expectMessage('This workspace is in Restricted Mode, so no task log is written.');
    void vscode.commands.executeCommand('workbench.action.url.openUrl');
    await enter('URL', 'vscode://django-developer.django-developer-mode/escalate?route=design');
    await expectMessage('This workspace is in Restricted Mode, so no task log is written.');
    assert.deepEqual(allFiles(), files);
  });
});
