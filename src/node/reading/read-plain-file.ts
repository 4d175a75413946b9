import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** A file's bytes, and what the system knew of it when it was opened. */
export interface PlainFile {
  bytes: Buffer;
  stats: Stats;
}

// Windows has none of the two. A pipe that was put there in between is not waited for.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The bytes of a regular file. Nothing else is opened: opening a pipe or a device can do something by itself.
 * @param path its real path
 * @returns undefined where there is something else, a link included
 * @throws whatever the system answers, ENOENT where there is nothing
 */
export function readPlainFile(path: string): PlainFile | undefined {
  if (!lstatSync(path).isFile()) return undefined;
  const descriptor = openSync(path, READ);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? { bytes: readFileSync(descriptor), stats } : undefined;
  } finally {
    closeSync(descriptor);
  }
}
