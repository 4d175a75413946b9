import { Disposable, RelativePattern, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { isThere } from '../files/is-there';

/**
 * When to look again after a folder is back, in milliseconds: until VS Code watches what is in it again, which takes it seconds on a busy
 * machine, it tells of no change there.
 */
const LOOK_AGAIN = [3_000, 10_000];

/** Whether a workspace folder is where it was opened: it may be renamed or deleted while it is open, and come back. */
export interface FolderPresence extends Disposable {
  readonly isThere: boolean;
  /** Looks now: a file system that registers late tells of nothing that it has. */
  look(): Promise<void>;
}

/**
 * Follows whether a folder is there, by what is told of the directory that it lies in, and by a look whenever the window gets the
 * focus: of what happens further up nothing is told.
 * @param onDidChange called once it is gone, once it is back, and again while changes in it may not be told of
 */
export function watchFolder({ uri }: WorkspaceFolder, onDidChange: () => void): FolderPresence {
  let isKnown = true;
  let isOver = false;
  let later: NodeJS.Timeout[] = [];
  const look = async (): Promise<void> => {
    const isNow = await isThere(uri);
    if (isNow === isKnown || isOver) return;
    isKnown = isNow;
    onDidChange();
    later.forEach(clearTimeout);
    later = isKnown ? LOOK_AGAIN.map((ms) => setTimeout(onDidChange, ms)) : [];
  };
  const follow = Disposable.from(
    watchEntry(uri, () => void look()),
    window.onDidChangeWindowState(({ focused }) => void (focused && look())),
  );
  return {
    get isThere() {
      return isKnown;
    },
    look,
    dispose: () => {
      isOver = true;
      later.forEach(clearTimeout);
      follow.dispose();
    },
  };
}

/** Tells that an entry of a directory came or went. The top of a drive or of a file system is in none. */
function watchEntry(uri: Uri, onDidChange: () => void): Disposable {
  const path = uri.path.replace(/\/$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '' || name.endsWith(':')) return new Disposable(() => undefined);
  // No letter of a name is taken for one of a pattern; what else the pattern fits is left alone below.
  const pattern = new RelativePattern(Uri.joinPath(uri, '..'), name.replaceAll(/[*?{}[\]!,]/g, '?'));
  const watcher = workspace.createFileSystemWatcher(pattern, false, true, false);
  const tell = (entry: Uri): void => (entry.path.replace(/\/$/, '') === path ? onDidChange() : undefined);
  return Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidDelete(tell));
}
