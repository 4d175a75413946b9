import type { Disposable } from 'vscode';
import type { EditorLog } from './log';
import type { Model } from './model';

/** Turns the help inside task logs on and off with the mode. It comes with the bundle that core is in. */
export function startTaskLog(model: Model, log: EditorLog): Disposable {
  let running: Promise<Disposable> | undefined;
  const stop = (): void => {
    void running?.then((started) => void started.dispose());
    running = undefined;
  };
  const follow = model.onDidChange(() => {
    if (!model.active) return stop();
    running ??= import('./open-mode').then(({ openTaskLog }) => openTaskLog(model, log));
  });
  return {
    dispose: () => {
      follow.dispose();
      stop();
    },
  };
}
