import type { Disposable } from 'vscode';
import { nameOf, REPORTS_FOLDER, withParents } from '../../core';
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
  const watchers = watchFiles({
    ...watched,
    globs: [...new Set([...taskFolders, REPORTS_FOLDER].flatMap(withContent))],
    follow: async (paths) => {
      const concerned = paths.filter(mayHoldTasks);
      if (concerned.length > 0) await follow(concerned);
    },
  });
  return {
    noteKnown: () => secondLook.note(known()),
    dispose: () => {
      secondLook.dispose();
      watchers.dispose();
    },
  };
}

/** A folder with all in it, and the directories above it: of what comes with a new directory the system may tell nothing. */
function withContent(folder: string): string[] {
  return [...withParents(folder).filter((directory) => directory !== ''), `${folder}/**`];
}

/** Not what is written for a moment beside a file that is replaced, nor pictures. */
function mayHoldTasks(path: string): boolean {
  return /^\.?[^.]*$|\.md$/i.test(nameOf(path));
}
