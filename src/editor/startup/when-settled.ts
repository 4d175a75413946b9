import { workspace } from 'vscode';
import type { Model } from '../model/model';

/** Waits until every open folder has been looked at, for at most as long as the user would. */
export async function whenSettled(model: Model, timeoutMs = 15_000): Promise<void> {
  const isSettled = (): boolean =>
    model.folders.length === (workspace.workspaceFolders ?? []).length && !model.scanning;
  if (isSettled()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      follow.dispose();
      resolve();
    };
    const follow = model.onDidChange(() => isSettled() && end());
    const timer = setTimeout(end, timeoutMs);
  });
}
