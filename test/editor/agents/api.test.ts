import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';

suite('The API for other extensions', () => {
  test('has its verbs, and is of version 1', async () => {
    const api = await activeExtension();
    assert.deepEqual(
      { version: api.version, verbs: Object.keys(api).sort(), isFrozen: Object.isFrozen(api) },
      {
        version: 1,
        verbs: [
          'acceptTask',
          'checkTask',
          'createEscalation',
          'detect',
          'inbox',
          'inventory',
          'mergeTask',
          'migrations',
          'onDidChange',
          'outline',
          'partners',
          'readTask',
          'renameTask',
          'report',
          'sendBackTask',
          'suggestRoute',
          'tasks',
          'updateTask',
          'version',
        ],
        isFrozen: true,
      },
    );
  });

  test('tells of a folder', async () => {
    const api = await activeExtension();
    const { isDjango, projects } = await api.detect(folder());
    assert.deepEqual(
      [isDjango, projects.map(({ settingsModule }) => settingsModule)],
      [true, ['bookshop.settings.local']],
    );
    assert.equal((await api.suggestRoute(folder(), { path: 'compose.yaml' }))[0]?.route, 'containerization');
    assert.equal((await api.tasks(folder())).length, 3);
    assert.ok((await api.partners(folder())).roles.some(({ evidence }) => evidence.length > 0));
  });

  test('escalates, updates and reports', async () => {
    const api = await activeExtension();
    const path = await api.createEscalation(folder(), {
      route: { kind: 'escalation', id: 'security' },
      title: 'Look at the login',
    });
    let kept = '';
    try {
      await api.updateTask(folder(), path, { status: 'in-progress' });
      ({ kept } = await api.report(folder(), path, {
        kind: 'progress',
        coordinator: 'roo-commander',
        result: 'Halfway.',
        filesChanged: [],
        checks: [],
        followUps: [],
      }));
      const text = await api.readTask(folder(), path);
      assert.equal(text, readInWorkspace(path));
      assert.match(text, /^title = "Look at the login"$/m);
      assert.match(text, /^status = ".*In Progress"$/m);
      assert.match(text, /Halfway\./);
    } finally {
      rmSync(pathInWorkspace(path));
      if (kept) rmSync(pathInWorkspace(kept));
    }
  });

  test('sends back with a reason, and accepts', async () => {
    const api = await activeExtension();
    const path = await api.createEscalation(folder(), {
      route: { kind: 'escalation', id: 'security' },
      title: 'Look at the login',
    });
    try {
      await assert.rejects(api.sendBackTask(folder(), path, ' '), /was not sent back: no reason was given/);
      await api.updateTask(folder(), path, { status: 'review' });
      await api.sendBackTask(folder(), path, 'Nothing is there yet.');
      assert.match(await api.readTask(folder(), path), /: Sent back: Nothing is there yet\.$/m);
      const { news, stale } = await api.inbox(folder());
      assert.ok(
        [...news, ...stale].every((one) => one.path !== path),
        'what one has done oneself did not come back',
      );
      await assert.rejects(api.acceptTask(folder(), path), /is not complete; nothing was written/);
      assert.equal(await api.acceptTask(folder(), path, { allDone: true, note: 'Thanks.' }), undefined);
      assert.match(await api.readTask(folder(), path), /^status = ".*Done"$[^]*: Accepted: Thanks\.$/m);
    } finally {
      rmSync(pathInWorkspace(path));
    }
  });

  test('ends the lines of a new task log as the editor is told to', async () => {
    const api = await activeExtension();
    const files = vscode.workspace.getConfiguration('files', folder());
    await files.update('eol', '\r\n', vscode.ConfigurationTarget.Workspace);
    const path = await api.createEscalation(folder(), {
      route: { kind: 'escalation', id: 'security' },
      title: 'Look at the login',
    });
    try {
      assert.equal(
        readInWorkspace(path)
          .replaceAll('\r\n', '')
          .search(/[\r\n]/),
        -1,
      );
    } finally {
      rmSync(pathInWorkspace(path));
      await files.update('eol', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('refuses what is no workspace folder, and what is no task log', async () => {
    const api = await activeExtension();
    await assert.rejects(api.detect(uriInWorkspace('orders')), /is no workspace folder/);
    await assert.rejects(api.detect(vscode.Uri.file('/')), /is no workspace folder/);
    await assert.rejects(api.readTask(folder(), '../outside.md'));
  });
});

function folder(): vscode.Uri {
  return uriInWorkspace('');
}
