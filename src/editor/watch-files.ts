import { Disposable, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { directoryOf } from '../core/path-parts';
import { pathOf } from './place';

/** How long changes are gathered before they are followed, in milliseconds: a checkout changes many files at once. */
const SETTLE = 150;

/** What to watch in a workspace folder. */
export interface Watched {
  folder: WorkspaceFolder;
  /** Relative to the folder. */
  globs: readonly string[];
  /** The files that are known now: VS Code tells that a directory was deleted, and not which files were in it. */
  known(): readonly string[];
  /** Called with the paths that changed, files or directories, once they have settled. */
  follow(paths: string[]): Promise<void>;
  onError(error: unknown): void;
}

/** Follows files that are created, changed and deleted, be it with the directory around them. */
export function watchFiles({ folder, globs, known, follow, onError }: Watched): Disposable {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (uri: Uri): void => {
    const place = pathOf(uri);
    if (place) notePath(place.path);
  };
  const notePath = (path: string): void => {
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...pending];
      pending.clear();
      follow(paths).catch(onError);
    }, SETTLE);
  };
  // Of a directory that is new, the system may tell of some files and not of others: all of it is looked at.
  const noteCreated = (uri: Uri): void => {
    const directory = directoryOf(pathOf(uri)?.path ?? '');
    note(uri);
    if (directory !== '' && !known().some((path) => path.startsWith(`${directory}/`))) notePath(directory);
  };
  const watchers = globs.flatMap((glob) => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
    return [watcher, watcher.onDidCreate(noteCreated), watcher.onDidChange(note), watcher.onDidDelete(note)];
  });
  const deletions = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), true, true, false);
  const noteDirectory = deletions.onDidDelete((uri) => {
    const place = pathOf(uri);
    if (place && known().some((path) => path.startsWith(`${place.path}/`))) note(uri);
  });
  return Disposable.from(...watchers, deletions, noteDirectory, new Disposable(() => clearTimeout(timer)));
}
