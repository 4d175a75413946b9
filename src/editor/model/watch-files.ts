import { Disposable, FileType, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { ChangeGatherer, GATHERING, type Follower } from './change-gatherer';
import { nameOf } from '../../core';
import { pathOf } from '../files/place';

/** What to watch in a workspace folder. */
export interface Watched extends Follower {
  folder: WorkspaceFolder;
  /** Relative to the folder. */
  globs: readonly string[];
  /** Whether to follow a directory that is new wherever it is: of the files that come with it the system may tell nothing. */
  newDirectories?: boolean;
}

/** Follows files that are created, changed and deleted, be it with the directory around them. */
export function watchFiles({ folder, globs, newDirectories = false, ...follower }: Watched): Disposable {
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
  const isDirectory = directoryTest();
  const everything = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), !newDirectories, true, false);
  return Disposable.from(
    ...watchers,
    everything,
    everything.onDidCreate((uri) => void isDirectory(uri).then((is) => is && noteChanged(uri))),
    everything.onDidDelete(withPath((path) => gatherer.noteDeleted(path))),
    gatherer,
  );
}

/** So many entries with an ending are asked about within one gathering. A checkout makes thousands, and hardly a directory among them. */
const MOST_WITH_ENDING = 50;

/** A test whether an entry that is new is a directory: `v1.2` and `example.com` may be as well as `site`. */
function directoryTest(): (uri: Uri) => Promise<boolean> {
  let since = 0;
  let asked = 0;
  return async (uri) => {
    if (nameOf(uri.path).lastIndexOf('.') > 0) {
      if (Date.now() - since > GATHERING) [since, asked] = [Date.now(), 0];
      if ((asked += 1) > MOST_WITH_ENDING) return false;
    }
    return Promise.resolve(workspace.fs.stat(uri)).then(
      ({ type }) => type === FileType.Directory,
      () => false,
    );
  };
}
