import { lstatSync } from 'node:fs';

/**
 * A file that was changed so short a time ago, in milliseconds, may be changed again without another time being written:
 * the roughest file system in use, FAT, counts in two seconds.
 */
const SETTLED_MS = 3_000;

/**
 * The state of a file as its directory entry tells it: which file it is, how long, and when its bytes and its entry were changed. Of
 * these a program can set all but the last.
 * @param path the file's real path, or that of a link
 * @returns undefined where there is no regular file, where the system does not tell, and where it was changed so recently that a next
 *   change might not show
 */
export function stampFile(path: string): string | undefined {
  const stats = entryOf(path);
  if (stats?.isFile() !== true) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  if (Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs) > Date.now() - SETTLED_MS) return undefined;
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

function entryOf(path: string) {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // No permission, or on Windows another program that has the file: reading it says what is wrong.
    return undefined;
  }
}
