import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Our own files beside a file: what is being written, what was replaced, and the lock. */
const OURS = /^\..*\.(?:\d+-[0-9a-f]{12}\.tmp|lock)$/;

/** Whoever saves by renaming does so as soon as the new file is written; an older one is left over, or a backup. */
const YOUNG_MS = 100;

/**
 * Whether another program may be about to rename a new file to a name: one that is a moment old stands beside it. Files of its own
 * kind (its extension) are not taken for one, unless they have its name in theirs.
 * @param path the file's real path
 * @param replacement the path of our own new file
 */
export function isBeingSaved(path: string, replacement: string): boolean {
  const now = Date.now();
  const [directory, own, extension] = [dirname(path), basename(path), extname(path)];
  return namesIn(directory).some((name) => {
    if (
      name === own ||
      name === basename(replacement) ||
      OURS.test(name) ||
      (extname(name) === extension && !name.includes(own))
    )
      return false;
    const stats = lstatSync(join(directory, name), { throwIfNoEntry: false });
    return stats?.isFile() === true && Math.abs(now - stats.ctimeMs) < YOUNG_MS;
  });
}

/** Who may write in a directory may still be kept from reading it. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
