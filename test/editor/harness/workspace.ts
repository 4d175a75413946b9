import assert from 'node:assert/strict';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** The absolute path of a file of the suite's workspace; of its first folder where it has several. */
export function pathInWorkspace(relative: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return path.join(folder.uri.fsPath, relative);
}

export function uriInWorkspace(relative: string): vscode.Uri {
  return vscode.Uri.file(pathInWorkspace(relative));
}

export function readInWorkspace(relative: string): string {
  return readFileSync(pathInWorkspace(relative), 'utf8');
}

/** Writes a file as a whole: an editor that reads it at the same moment never finds it half written. */
export function writeInWorkspace(relative: string, content: string | Uint8Array): void {
  const file = pathInWorkspace(relative);
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** The names of the task logs in `.ruru/tasks`, sorted. */
export function taskFiles(): string[] {
  return readdirSync(pathInWorkspace('.ruru/tasks')).sort();
}

/** Every file of the first folder but what is still being written, relative to it and sorted, so that a test can tell that none was touched. */
export function allFiles(): string[] {
  return readdirSync(pathInWorkspace(''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\..*\.\d+-[0-9a-f]{12}\.tmp$/.test(entry.name))
    .map((entry) => path.relative(pathInWorkspace(''), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Every file of the first folder with its bytes, so that a test can tell that none of them has changed. */
export function allBytes(): Record<string, string> {
  return Object.fromEntries(allFiles().map((file) => [file, readFileSync(pathInWorkspace(file)).toString('base64')]));
}

/**
 * Changes the folders of the workspace, as `workspace.updateWorkspaceFolders` does, and waits until VS Code has: `workspaceFolders` tells
 * of it at once, and a second change before that is refused.
 */
export async function changeFolders(
  ...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>
): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  assert.equal(vscode.workspace.updateWorkspaceFolders(...change), true);
  await changed;
}
