import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectSoon } from './expect-soon';
import { selectIn } from './edit';
import { waitFor } from './wait-for';
import { uriInWorkspace } from './workspace';

/** The problems of a file that are ours, as the Problems panel has them: `line:from-to weight rule: message`. */
export function problemsOf(path: string): string[] {
  return vscode.languages
    .getDiagnostics(uriInWorkspace(path))
    .filter(isOurs)
    .map(({ range: { start, end }, code, message, severity }) => {
      const weight = severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning';
      return `${start.line + 1}:${start.character}-${end.character} ${weight} ${typeof code === 'string' ? code : ''}: ${message}`;
    });
}

/** Waits until these are the problems of a file. */
export async function expectProblems(path: string, expected: string[]): Promise<void> {
  await expectSoon(() => problemsOf(path), expected);
}

/** Whether a problem is one of a task log. */
export function isOurs({ source }: vscode.Diagnostic): boolean {
  return source === 'Django Developer';
}

/** The code actions for a whole file. */
export async function actionsOf(path: string, kind?: string): Promise<vscode.CodeAction[]> {
  const all = new vscode.Range(0, 0, 100, 0);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uriInWorkspace(path),
    all,
    kind,
  );
}

/** The titles of the quick fixes for a whole file. */
export async function fixesOf(path: string): Promise<string[]> {
  return (await actionsOf(path, 'quickfix')).map(({ title }) => title);
}

/** Applies the preferred quick fix of a line of the active editor, by the command that the keys run. */
export async function applyFix(path: string, line: string, title: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriInWorkspace(path));
  const at = editor.document.getText().split('\n').indexOf(line);
  assert.notEqual(at, -1, `${line} stands in ${editor.document.uri.path}:\n${editor.document.getText()}`);
  await waitFor(`the fix "${title}"`, async () => (await fixesOf(path)).includes(title));
  const { version } = editor.document;
  await selectIn(editor, new vscode.Selection(at, 0, at, 0));
  // The workbench knows of a fix a moment after the extension host does: asked before, it does nothing, and says so.
  await waitFor(
    'the fix',
    async () => {
      if (editor.document.version > version) return true;
      await vscode.commands.executeCommand('editor.action.autoFix');
      return editor.document.version > version;
    },
    30_000,
    1_000,
  );
}
