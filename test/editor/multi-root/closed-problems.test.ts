import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { expectSoon } from '../harness/expect-soon';
import { isOurs } from '../harness/task-problems';
import { changeFolders } from '../harness/workspace';

suite('Broken task logs of several folders', () => {
  test('are told for each folder, and go with it', async () => {
    await activeExtension();
    const [api, site] = ['api', 'site'].map((name) =>
      vscode.workspace.workspaceFolders?.find((folder) => folder.name === name),
    );
    assert.ok(api && site);
    const directories = [api, site].map(({ uri }) => path.join(uri.fsPath, '.mdtm/tasks'));
    const all = (vscode.workspace.workspaceFolders ?? []).map(({ name }) => name);
    for (const directory of directories) {
      mkdirSync(directory, { recursive: true });
      writeFileSync(path.join(directory, 'broken.md'), '+++\nid = "BROKEN"\nstatus = "todo"\n');
    }
    try {
      await expectFolders(['api', 'site'], all);
      await changeFolders(site.index, 1);
      await expectFolders(
        ['api'],
        all.filter((name) => name !== 'site'),
      );
      await changeFolders(site.index, 0, { uri: site.uri, name: site.name });
      await expectFolders(['api', 'site'], all);
    } finally {
      for (const directory of directories) rmSync(path.dirname(directory), { recursive: true });
    }
    await expectFolders([], all);
  });
});

/** Waits until the workspace has these folders, and the Problems panel tells of one broken file in each of them that is named. */
async function expectFolders(broken: string[], folders: readonly string[]): Promise<void> {
  const read = (): [string[], string[]] => [
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, problems]) => problems.filter(isOurs).map(() => uri.path.split('/').at(-4) ?? ''))
      .sort(),
    (vscode.workspace.workspaceFolders ?? []).map(({ name }) => name),
  ];
  await expectSoon(read, [broken, [...folders]]);
}
