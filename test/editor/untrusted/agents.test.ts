import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { allFiles, uriInWorkspace } from '../harness/workspace';

const RESTRICTED = /This workspace is in Restricted Mode, so no task log is written\. Trust the workspace, then try again\./;

suite('For agents, in a workspace that is not trusted', () => {
  suiteSetup(activeExtension);

  test('tools that read answer', async () => {
    const { content } = await vscode.lm.invokeTool('django_developer_list_tasks', { input: {}, toolInvocationToken: undefined });
    const [answer] = content;
    assert.ok(answer instanceof vscode.LanguageModelTextPart);
    assert.match(answer.value, /^1 of 1 tasks\.\n/);
  });

  const writes: [tool: string, input: object][] = [
    ['create_escalation', { route: 'database', title: 'Orders stay fast' }],
    ['update_task', { task: 'TASK-SEC-20260102-030405', status: 'done' }],
    ['report_to_coordinator', { task: 'TASK-SEC-20260102-030405', kind: 'progress', result: 'Halfway.' }],
  ];
  for (const [tool, input] of writes) {
    test(`${tool} is refused`, async () => {
      const files = allFiles();
      await assert.rejects(async () => vscode.lm.invokeTool(`django_developer_${tool}`, { input, toolInvocationToken: undefined }), RESTRICTED);
      assert.deepEqual(allFiles(), files);
    });
  }

  test('the API for other extensions reads, and refuses to write', async () => {
    const api = await activeExtension();
    const folder = uriInWorkspace('');
    assert.equal((await api.tasks(folder)).length, 1);
    await assert.rejects(api.createEscalation(folder, { route: { kind: 'escalation', id: 'database' }, title: 'Orders' }), RESTRICTED);
    await assert.rejects(api.updateTask(folder, '.ruru/tasks/TASK-SEC-20260102-030405.md', { status: 'done' }), RESTRICTED);
  });
});
