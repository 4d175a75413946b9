import type { Disposable, WorkspaceFolder } from 'vscode';
import { nameOf, REPORTS_FOLDER, withParents } from '../../core';
import { watchFolders } from '../../node/reading/watch-folders';
import { isThere } from '../files/is-there';
import { uriOf } from '../files/place';
import { SecondLook } from './second-look';
import { watchFiles, type Watched } from './watch-files';

/** What to watch of the task logs of a workspace folder. */
export interface WatchedTasks extends Omit<Watched, 'globs'> {
  /** Relative to the folder. */
  taskFolders: readonly string[];
}

/** What follows the task logs of a workspace folder. */
export interface TaskWatch extends Disposable {
  /** Called whenever others are known. */
  noteKnown(): void;
}

/** Follows the task logs and reports of a workspace folder, and the directories that they come in. */
export function watchTaskFolders({ taskFolders, follow, ...watched }: WatchedTasks): TaskWatch {
  const { folder, known, onError } = watched;
  const secondLook = new SecondLook(
    (path) => isThere(uriOf(folder, path)),
    (gone) => void follow(gone).catch(onError),
  );
  const folders = [...taskFolders, REPORTS_FOLDER];
  const followConcerned = async (paths: readonly string[]): Promise<void> => {
    const concerned = paths.filter(mayHoldTasks);
    if (concerned.length > 0) await follow(concerned);
  };
  const watchers = watchFiles({
    ...watched,
    globs: [...new Set(folders.flatMap(withContent))],
    follow: followConcerned,
  });
  const endWatching = isWatchedInPart(folder)
    ? watchFolders(folder.uri.fsPath, folders, (paths) => followConcerned(paths).catch(onError))
    : undefined;
  return {
    noteKnown: () => secondLook.note(known()),
    dispose: () => {
      secondLook.dispose();
      watchers.dispose();
      endWatching?.();
    },
  };
}

/**
 * Whether VS Code follows a new directory alone, and not those that came in it: so it does on Linux, where `.ruru/tasks` that a pull brings, or
 * the first task log, would be told of once and never again.
 */
function isWatchedInPart({ uri }: WorkspaceFolder): boolean {
  return uri.scheme === 'file' && process.platform === 'linux';
}

/** A folder with all in it, and the directories above it: of what comes with a new directory the system may tell nothing. */
function withContent(folder: string): string[] {
  return [...withParents(folder).filter((directory) => directory !== ''), `${folder}/**`];
}

/** Not what is written for a moment beside a file that is replaced, nor pictures. */
function mayHoldTasks(path: string): boolean {
  return /^\.?[^.]*$|\.md$/i.test(nameOf(path));
}
