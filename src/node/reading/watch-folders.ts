import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * @param onChange is waited for; what changes meanwhile is told after it
 * @returns ends it
 */
export function watchFolders(root: string, folders: readonly string[], onChange: () => Promise<void>): () => void {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let isTelling = false;
  let isMore = false;
  const note = (): void => {
    if (isTelling) isMore = true;
    else if (!isOver) timer ??= setTimeout(() => void tell(), GATHERING).unref();
  };
  const look = (): void => {
    if (!isOver) timer ??= setTimeout(() => void tell(), LOOKS_EVERY).unref();
  };
  const open = (): void => {
    // A directory that was replaced by another of its name is watched no more, so each is opened anew.
    const before = watchers;
    watchers = [];
    const directories = new Set(folders.flatMap((folder) => directoriesOf(root, folder)));
    try {
      if (directories.size > MOST_DIRECTORIES) throw new Error('Too many directories.');
      for (const directory of directories)
        watchers.push(watch(directory, { persistent: false }, note).on('error', note));
    } catch {
      // The system has no watchers left, or none for this disk.
      look();
    }
    for (const each of before) each.close();
  };
  const tell = async (): Promise<void> => {
    [timer, isTelling, isMore] = [undefined, true, false];
    open();
    await onChange();
    isTelling = false;
    if (isMore) note();
  };
  open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const each of watchers) each.close();
  };
}

/** A folder with the directories in it; where it is not there, the nearest directory above it, in which it would appear. */
function directoriesOf(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (isDirectory(path)) return [dirname(path), ...directoriesBelow(path)];
  for (let above = dirname(folder); above !== '.'; above = dirname(above))
    if (isDirectory(join(root, above))) return [join(root, above)];
  return [root];
}

/** A directory and those below it, of which there may be more than are wanted. */
function directoriesBelow(path: string): string[] {
  const found = [path];
  for (let at = 0; at < found.length && found.length <= MOST_DIRECTORIES; at += 1) {
    const directory = found[at] ?? path;
    for (const entry of entriesOf(directory)) if (entry.isDirectory()) found.push(join(directory, entry.name));
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
