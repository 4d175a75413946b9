import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

suite('Agents among several folders', () => {
  suiteSetup(async () => {
    const api = await activeExtension();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) await api.detect(uri);
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const found: [what: string, tool: string, input: () => object, answer: RegExp][] = [
    ['its name', 'detect_django', () => ({ folder: 'site' }), /settings website\.settings/],
    ['its URI', 'detect_django', () => ({ folder: folder('api').uri.toString() }), /settings api\.settings/],
    ['its path', 'detect_django', () => ({ folder: folder('api').uri.fsPath }), /settings api\.settings/],
    [
      'its path with a separator at the end',
      'detect_django',
      () => ({ folder: `${folder('api').uri.fsPath}${path.sep}` }),
      /settings api\.settings/,
    ],
    [
      'a URI that escapes nothing',
      'detect_django',
      () => ({ folder: `file://${folder('api').uri.path}/.` }),
      /settings api\.settings/,
    ],
    ['a file that it alone has', 'suggest_route', () => ({ path: 'website/settings.py' }), /^1\. /],
    ['an absolute path', 'suggest_route', () => ({ path: fileIn('site', 'manage.py').fsPath }), /^1\. /],
    ['the URI of a file', 'suggest_route', () => ({ path: fileIn('api', 'manage.py').toString() }), /^1\. /],
  ];
  for (const [what, tool, input, answer] of found)
    test(`a folder is found by ${what}`, async () => assert.match(await call(tool, input()), answer));

  const refusals: [what: string, tool: string, input: () => object, reason: string][] = [
    [
      'nothing says which',
      'detect_django',
      () => ({}),
      'Several workspace folders are open. Send folder: one of api, site, notes.',
    ],
    [
      'two have the file',
      'suggest_route',
      () => ({ path: 'manage.py' }),
      'Several workspace folders have that. Send folder: one of api, site.',
    ],
    [
      'there is no such folder',
      'detect_django',
      () => ({ folder: 'shop' }),
      'No workspace folder is called "shop". Send one of api, site, notes.',
    ],
    [
      'a path lies in another one',
      'suggest_route',
      () => ({ folder: 'api', path: fileIn('site', 'manage.py').fsPath }),
      '"path" is no path inside the workspace folder',
    ],
    [
      'a path only begins like one',
      'suggest_route',
      () => ({ path: `${folder('api').uri.fsPath}/../../etc/passwd` }),
      'Several workspace folders are open.',
    ],
    ['it is not text', 'detect_django', () => ({ folder: 'x'.repeat(1_000_000) }), '"folder" has 1000000 characters.'],
  ];
  for (const [what, tool, input, reason] of refusals) {
    test(`it is said so where ${what}`, async () => {
      await assert.rejects(call(tool, input()), (error) =>
        error instanceof Error && error.message.includes(reason) ? true : assert.fail(String(error)),
      );
    });
  }

  test('what is in front decides for what reads, and never for what writes', async () => {
    await vscode.window.showTextDocument(fileIn('site', 'manage.py'));
    assert.match(await call('detect_django', {}), /settings website\.settings/);
    await assert.rejects(
      call('create_escalation', { route: 'database', title: 'x' }),
      /Send folder: one of api, site, notes\./,
    );
  });

  test('a task log is written where its place lies, and found by its id', async () => {
    const created = await call('create_escalation', {
      route: 'security',
      title: 'Look at the settings',
      path: fileIn('api', 'api/settings.py').fsPath,
    });
    const [, id = '', path = ''] = /^Created (\S+) in (\S+),/.exec(created) ?? [];
    const uri = fileIn('api', path);
    try {
      assert.match(
        new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
        /^title = "Look at the settings"$/m,
      );
      await waitFor('the task in the view', async () =>
        (await call('read_task', { task: id })).startsWith(`${path}, open:`),
      );
      assert.match(await call('read_task', { task: uri.fsPath }), /Look at the settings/);
    } finally {
      await vscode.workspace.fs.delete(uri);
      // Of a file that comes and goes at once a watcher tells nothing.
      await vscode.commands.executeCommand('djangoDeveloper.refresh');
    }
  });

  test('each folder has an MCP server of its own', async function () {
    this.timeout(90_000);
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('mcpServer', true, vscode.ConfigurationTarget.Global);
    try {
      const tools = await waitFor(
        'the tools of both',
        async () => {
          await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
            autoTrustChanges: true,
            waitForLiveTools: true,
          });
          const live = vscode.lm.tools.filter(({ name }) => name.startsWith('mcp_') && name.includes('detect_django'));
          return live.length === 2 && live;
        },
        60_000,
      );
      const answers = await Promise.all(
        tools.map(({ name }) => textOf(vscode.lm.invokeTool(name, { input: {}, toolInvocationToken: undefined }))),
      );
      assert.deepEqual(answers.map((answer) => /"settingsModule":"([^"]+)"/.exec(answer)?.[1]).sort(), [
        'api.settings',
        'website.settings',
      ]);
    } finally {
      await settings.update('mcpServer', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

function folder(name: string): vscode.WorkspaceFolder {
  return vscode.workspace.workspaceFolders?.find((each) => each.name === name) ?? assert.fail(name);
}

function fileIn(name: string, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(name).uri, path);
}

/** What a tool answers, as text. */
function call(tool: string, input: object): Promise<string> {
  return textOf(vscode.lm.invokeTool(`django_developer_${tool}`, { input, toolInvocationToken: undefined }));
}

async function textOf(result: Thenable<vscode.LanguageModelToolResult>): Promise<string> {
  const { content } = await result;
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
