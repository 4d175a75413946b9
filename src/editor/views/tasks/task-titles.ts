import { Disposable, EventEmitter, type FileDecorationProvider, type Uri, window } from 'vscode';
import { uriOf } from '../../files/place';
import type { Model } from '../../model/model';
import { statusLabel } from '../status-looks';
import { decorationOf } from './task-decorations';

/** How long the model is left to settle, in milliseconds. */
const SETTLE = 300;

/** Says in the Explorer's hover which task a task log is: its name is an id. */
export function registerTaskTitles(model: Model): Disposable {
  const changed = new EventEmitter<Uri[]>();
  let titles = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const gather = (): void => {
    const now = new Map<string, string>();
    const other: Uri[] = [];
    for (const { folder, tasks } of model.activeFolders)
      for (const { path, title, status } of tasks) {
        const uri = uriOf(folder, path);
        const words = `${title}, ${statusLabel(status)}`;
        now.set(uri.toString(), words);
        if (titles.get(uri.toString()) !== words) other.push(uri);
      }
    titles = now;
    if (other.length > 0) changed.fire(other);
  };
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => {
      const words = titles.get(uri.toString());
      return words === undefined ? undefined : decorationOf(words);
    },
  };
  return Disposable.from(
    changed,
    model.onDidChange(() => {
      clearTimeout(timer);
      timer = setTimeout(gather, SETTLE);
    }),
    { dispose: () => clearTimeout(timer) },
    window.registerFileDecorationProvider(provider),
  );
}
