import { commands, Disposable, window } from 'vscode';
import { taskOfFile } from './commands/choose-task';
import type { Model } from './model';

/** Keeps the context keys that package.json's `when` clauses name. A key is set only when its value is another. */
export function registerContextKeys(model: Model): Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', `djangoDeveloper.${key}`, value);
  };
  const follow = (): void => {
    set('active', model.active);
    set('scanning', model.scanning);
    set('taskInFront', taskOfFile(model, window.activeTextEditor?.document.uri) !== undefined);
  };
  return Disposable.from(model.onDidChange(follow), window.onDidChangeActiveTextEditor(follow));
}
