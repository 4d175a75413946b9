import { Disposable, RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { effectOf } from '../model/settings';
import type { Manifest } from './manifest';
import { mayBeDjango, speaksOfDjango, wakingPaths, type WakingPaths } from './may-be-django';

/**
 * Waits until a folder of the workspace may be Django: looks once into each, and then follows the files that would say so
 * and manage.py alone, the folders of the workspace and the settings. Nothing is shown and nothing is walked meanwhile.
 * @param wake called once; nothing is followed any more then
 * @param onError told why a folder could not be looked at: it sleeps on
 */
export function sleepUntilDjango(
  activationEvents: Manifest['activationEvents'],
  wake: () => void,
  onError: (error: unknown) => void,
): Disposable {
  const paths = wakingPaths(activationEvents);
  const watchers = new Map<string, Disposable>();
  let isOver = false;
  const end = (): void => {
    isOver = true;
    settings.dispose();
    folders.dispose();
    for (const watcher of watchers.values()) watcher.dispose();
    watchers.clear();
  };
  const ask = (answer: Promise<boolean>): void => {
    answer
      .then((isDjango) => {
        if (!isDjango || isOver) return;
        end();
        wake();
      })
      .catch(onError);
  };
  const add = (folder: WorkspaceFolder): void => {
    // First of all: what changes during the look is seen after it.
    watchers.set(
      folder.uri.toString(),
      watch(folder, paths, (path) => ask(speaksOfDjango(folder.uri, path))),
    );
    ask(mayBeDjango(folder, paths));
  };
  const remove = ({ uri }: WorkspaceFolder): void => {
    watchers.get(uri.toString())?.dispose();
    watchers.delete(uri.toString());
  };
  const folders = workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    removed.forEach(remove);
    added.forEach(add);
  });
  const settings = workspace.onDidChangeConfiguration((event) => {
    for (const folder of workspace.workspaceFolders ?? [])
      if (effectOf(event, folder) === 'look') ask(mayBeDjango(folder, paths));
  });
  (workspace.workspaceFolders ?? []).forEach(add);
  return new Disposable(end);
}

/** Follows the files of a folder that may speak of Django, and of a new directory at its top the manage.py in it. */
function watch(folder: WorkspaceFolder, { plain, globs }: WakingPaths, note: (path: string) => void): Disposable {
  const pattern = `{${[...plain, ...globs, '**/manage.py'].join(',')}}`;
  const files = workspace.createFileSystemWatcher(new RelativePattern(folder, pattern), false, false, true);
  const directories = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'), false, true, true);
  const pathOf = (uri: Uri): string => uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  return Disposable.from(
    files,
    files.onDidCreate((uri) => note(pathOf(uri))),
    files.onDidChange((uri) => note(pathOf(uri))),
    directories,
    // Of the files that come with a directory the system may tell nothing.
    directories.onDidCreate((uri) => note(`${pathOf(uri)}/manage.py`)),
  );
}
