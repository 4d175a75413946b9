import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { CASES } from '../../contract/cases';
import type { Tree } from '../../contract/contract';
import { checkCase } from '../../contract/check-case';
import { writeTree } from '../../contract/disk-tree';
import { extension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { changeFolders } from '../harness/workspace';
import { EDITOR_DOOR } from './editor-door';

suite('The contract, through the editor', () => {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'contract-')));
  const folders = CASES.map((_, index) => path.join(parent, `case-${index}`));

  suiteSetup(async function () {
    this.timeout(300_000);
    // What wakes the mode is not what the contract is about.
    const api = await extension().activate();
    CASES.forEach(({ tree }, index) => {
      const folder = folders[index] ?? '';
      mkdirSync(folder);
      writeTree(folder, tree);
    });
    // One window has a folder for each row, so that no row waits for what another has changed.
    await changeFolders(1, 0, ...folders.map((folder) => ({ uri: vscode.Uri.file(folder) })));
    // The settings of a folder come after the folder itself.
    const areKnown = (): boolean => CASES.every(({ tree }, index) => knowsSettings(tree, folders[index] ?? ''));
    await waitFor('their settings', areKnown, 120_000);
    // The first look at a hundred folders takes its time; no row waits for it.
    await api.detect(vscode.Uri.file(folders[0] ?? ''));
  });
  suiteTeardown(() => rmSync(parent, { recursive: true, force: true }));

  CASES.forEach((row, index) => {
    test(row.name, () => checkCase(EDITOR_DOOR, row, folders[index] ?? ''));
  });
});

/** Whether VS Code knows the settings that a tree brings. */
function knowsSettings(tree: Tree, folder: string): boolean {
  const written = JSON.parse(tree['.vscode/settings.json'] ?? '{}') as Record<string, unknown>;
  const settings = vscode.workspace.getConfiguration(undefined, vscode.Uri.file(folder));
  return Object.keys(written).every((key) => settings.inspect(key)?.workspaceFolderValue !== undefined);
}
