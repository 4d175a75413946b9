import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, taskFiles } from '../harness/workspace';

suite('Tools for language models', () => {
  suiteSetup(activeExtension);

  test('all nine are offered', async () => {
    const names = await waitFor('the tools', () => {
      const ours = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('django_developer_'));
      return ours.length === 9 && ours;
    });
    assert.deepEqual(names, [
      'django_developer_detect_django',
      'django_developer_inspect_project',
      'django_developer_list_partners',
      'django_developer_suggest_route',
      'django_developer_create_escalation',
      'django_developer_list_tasks',
      'django_developer_read_task',
      'django_developer_update_task',
      'django_developer_report_to_coordinator',
    ]);
  });

  test('a project is told of', async () => {
    assert.match(
      await call('detect_django', {}),
      /^Django \(project\), 1 project\.\n[^\n]+\n```data\nProject \.: manage\.py manage\.py, settings bookshop\.settings\.local/,
    );
  });

  test('open tasks are listed, in the folder that is named', async () => {
    assert.match(await call('list_tasks', { folder: 'bookshop' }), /^2 of 3 tasks\./);
  });

  test('a task log goes its whole way', async () => {
    const before = taskFiles();
    const created = await call('create_escalation', {
      route: 'database',
      title: 'Orders stay fast',
      path: 'orders/models.py',
    });
    const [file = ''] = taskFiles().filter((name) => !before.includes(name));
    const path = `.ruru/tasks/${file}`;
    try {
      assert.equal(
        created.split('\n')[0],
        `Created ${file.replace('.md', '')} in ${path}, for database-specialist. Tell them: process the task log ${path}. It names no coordinator, so its reports reach nobody but who reads its log: send coordinator with update_task, or with report_to_coordinator.`,
      );
      assert.equal(await call('update_task', { task: path, status: 'in-progress' }), `${path} was written: status.`);
      assert.match(readInWorkspace(path), /^status = ".*In Progress"$/m);
      assert.match(await call('read_task', { task: path }), new RegExp(`^${path.replaceAll('.', '\\.')}, open:`));
    } finally {
      if (file) rmSync(pathInWorkspace(path));
    }
  });

  const refusals: [tool: string, input: object, message: RegExp][] = [
    ['suggest_route', {}, /"path" is missing/],
    ['suggest_route', { path: '../outside.py' }, /no path inside the workspace folder/],
    ['read_task', { task: '/etc/passwd' }, /passwd/],
    ['list_tasks', { folder: 'elsewhere' }, /No workspace folder is called "elsewhere"\. Send one of bookshop\./],
    ['list_tasks', { folder: 3 }, /"folder" is 3\. Send a text\./],
    ['create_escalation', { route: 'nowhere', title: 'x' }, /"route" is "nowhere"\. Send one of/],
    [
      'create_escalation',
      JSON.parse('{"route":"database","title":"x","__proto__":{"admin":true}}') as object,
      /no property "__proto__"/,
    ],
    ['update_task', { task: 'x'.repeat(1_000_000), status: 'done' }, /has 1000000 characters/],
    ['read_task', { task: 'a\0b' }, /holds a NUL character/],
  ];
  for (const [tool, input, message] of refusals) {
    test(`${tool} refuses what will not do: ${message.source}`, async () => {
      const files = allFiles();
      await assert.rejects(call(tool, input), message);
      assert.deepEqual(allFiles(), files);
    });
  }

  test('nothing was written outside the tasks folder', () =>
    assert.equal(existsSync(pathInWorkspace('outside.py')), false));
});

/** What a tool answers, as text. */
async function call(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`django_developer_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
