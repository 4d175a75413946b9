import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join, posix } from 'node:path';

/** How long changes are gathered before they are told, in milliseconds: a checkout changes many files at once. */
const GATHERING = 150;

/** How often folders are looked at that the system does not watch, in milliseconds. */
const LOOKS_EVERY = 5_000;

/** More directories are not followed one by one: they are looked at. */
const MOST_DIRECTORIES = 500;

/**
 * Tells that something changed in folders, whatever it is; folders may come, go and come back. It keeps no process running.
 * @param root their top, on this machine; nothing above it is watched
 * @param folders relative to it
 * @param onChange is waited for; what changes meanwhile is told after it. It gets the paths of files and directories that changed, relative
 *   to the root; none where it is called because the system cannot watch, and anything may have changed
 * @returns ends it
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[]) => Promise<void>,
): () => void {
  let watchers: FSWatcher[] = [];
  let watched: ReadonlySet<string> | undefined;
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let isTelling = false;
  const note = (path: string): void => {
    changed.add(path);
    if (!isTelling && !isOver) timer ??= setTimeout(() => void tell(), GATHERING).unref();
  };
  const look = (): void => {
    if (!isOver) timer ??= setTimeout(() => void tell(), LOOKS_EVERY).unref();
  };
  const follow = (directory: string): FSWatcher =>
    watch(join(root, directory), { persistent: false }, (_, name) => {
      const path = name === null ? directory : posix.join(directory, name.replaceAll('\\', '/'));
      if (folders.some((folder) => isOnOneWay(folder, path))) note(path);
    }).on('error', () => note(directory));
  const open = (): void => {
    // A directory that was replaced by another of its name is watched no more, so each is opened anew.
    const before = watchers;
    watchers = [];
    const directories = new Set(folders.flatMap((folder) => directoriesOf(root, folder)));
    try {
      if (directories.size > MOST_DIRECTORIES) throw new Error('Too many directories.');
      for (const directory of directories) watchers.push(follow(directory));
    } catch {
      // The system has no watchers left, or none for this disk.
      look();
    }
    for (const each of before) each.close();
    // What came with a directory was there before anybody watched it.
    if (watched) for (const directory of directories) if (!watched.has(directory)) changed.add(directory);
    watched = directories;
  };
  const tell = async (): Promise<void> => {
    [timer, isTelling] = [undefined, true];
    open();
    const paths = [...changed];
    changed = new Set();
    await onChange(paths);
    isTelling = false;
    for (const path of changed) note(path);
  };
  open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const each of watchers) each.close();
  };
}

/** Whether one of two paths is the other, or lies in it. */
function isOnOneWay(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || short === '.' || long.startsWith(`${short}/`);
}

/** A folder with the directories in it; where it is not there, the nearest directory above it, in which it would appear. */
function directoriesOf(root: string, folder: string): string[] {
  if (isDirectory(join(root, folder))) return [posix.dirname(folder), ...directoriesBelow(root, folder)];
  for (let above = posix.dirname(folder); above !== '.'; above = posix.dirname(above))
    if (isDirectory(join(root, above))) return [above];
  return ['.'];
}

/** A directory and those below it, of which there may be more than are wanted. */
function directoriesBelow(root: string, path: string): string[] {
  const found = [path];
  for (let at = 0; at < found.length && found.length <= MOST_DIRECTORIES; at += 1) {
    const directory = found[at] ?? path;
    for (const entry of entriesOf(join(root, directory)))
      if (entry.isDirectory()) found.push(posix.join(directory, entry.name));
  }
  return found;
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    // It went meanwhile, which the directory above tells.
    return [];
  }
}

/** Links are not followed: what is behind them is not read either where it lies outside. */
function isDirectory(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
