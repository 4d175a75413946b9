import { commands, type Disposable } from 'vscode';
import type { Model } from './model';

/** Keeps the context keys that package.json's `when` clauses name. A key is set only when its value is another. */
export function registerContextKeys(model: Model): Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', `djangoDeveloper.${key}`, value);
  };
  return model.onDidChange(() => {
    set('active', model.active);
    set('scanning', model.scanning);
  });
}
