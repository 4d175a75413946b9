import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { isOurs } from '../harness/task-problems';
import { waitFor } from '../harness/wait-for';

suite('Broken task logs of several folders', () => {
  test('are told for each folder, and go with it', async () => {
    await activeExtension();
    const [api, site] = ['api', 'site'].map((name) =>
      vscode.workspace.workspaceFolders?.find((folder) => folder.name === name),
    );
    assert.ok(api && site);
    const directories = [api, site].map(({ uri }) => path.join(uri.fsPath, '.mdtm/tasks'));
    const before = vscode.workspace.workspaceFolders ?? [];
    for (const directory of directories) {
      mkdirSync(directory, { recursive: true });
      writeFileSync(path.join(directory, 'broken.md'), '+++\nid = "BROKEN"\nstatus = "todo"\n');
    }
    try {
      await expectFolders(['api', 'site']);
      vscode.workspace.updateWorkspaceFolders(site.index, 1);
      await expectFolders(['api']);
      vscode.workspace.updateWorkspaceFolders(site.index, 0, { uri: site.uri, name: site.name });
      await expectFolders(['api', 'site']);
      assert.deepEqual(
        vscode.workspace.workspaceFolders?.map(({ name }) => name),
        before.map(({ name }) => name),
      );
    } finally {
      for (const directory of directories) rmSync(path.dirname(directory), { recursive: true });
    }
    await expectFolders([]);
  });
});

/** Waits until the Problems panel tells of one broken file in each of these folders, and of none elsewhere. */
async function expectFolders(expected: string[]): Promise<void> {
  let actual: string[] = [];
  const read = (): string[] =>
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, problems]) => problems.filter(isOurs).map(() => uri.path.split('/').at(-4) ?? ''))
      .sort();
  await waitFor('the folders', () => JSON.stringify((actual = read())) === JSON.stringify(expected), 10_000).catch(
    () => undefined,
  );
  assert.deepEqual(actual, expected);
}
