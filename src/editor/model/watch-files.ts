import { Disposable, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { ChangeGatherer, type Follower } from './change-gatherer';
import { pathOf } from '../files/place';

/** What to watch in a workspace folder. */
export interface Watched extends Follower {
  folder: WorkspaceFolder;
  /** Relative to the folder. */
  globs: readonly string[];
}

/** Follows files that are created, changed and deleted, be it with the directory around them. */
export function watchFiles({ folder, globs, ...follower }: Watched): Disposable {
  const gatherer = new ChangeGatherer(follower);
  const withPath = (note: (path: string) => void) => (uri: Uri) => {
    const place = pathOf(uri);
    if (place) note(place.path);
  };
  const noteChanged = withPath((path) => gatherer.noteChanged(path));
  const watchers = globs.flatMap((glob) => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
    return [
      watcher,
      watcher.onDidCreate(withPath((path) => gatherer.noteCreated(path))),
      watcher.onDidChange(noteChanged),
      watcher.onDidDelete(noteChanged),
    ];
  });
  const deletions = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), true, true, false);
  return Disposable.from(
    ...watchers,
    deletions,
    deletions.onDidDelete(withPath((path) => gatherer.noteDeleted(path))),
    gatherer,
  );
}
