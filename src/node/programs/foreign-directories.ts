import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { relativeInside } from '../paths/relative-inside';

/**
 * The directories whose programs are somebody else's, because they came with a workspace folder: the folder, and every repository that
 * it lies in, each as it is written and as it really is. A repository that the home directory itself lies in is the user's own.
 * @param folder its path on this machine
 */
export function foreignDirectories(folder: string, home = homedir()): string[] {
  const found = new Set<string>();
  for (const start of [resolve(folder), realOf(folder)]) {
    if (start === undefined) continue;
    found.add(start);
    for (const directory of upFrom(start)) {
      const isOwn = [home, realOf(home) ?? home].some((own) => relativeInside(directory, own) !== undefined);
      if (!isOwn && existsSync(join(directory, '.git'))) found.add(directory);
    }
  }
  return [...found];
}

function* upFrom(start: string): Generator<string, void, undefined> {
  let directory = start;
  yield directory;
  for (let parent = dirname(directory); parent !== directory; parent = dirname(directory)) {
    directory = parent;
    yield directory;
  }
}

/** The real path of what is there. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
