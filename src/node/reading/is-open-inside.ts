import { fstat, lstat, readlinkSync, type BigIntStats } from 'node:fs';
import { promisify } from 'node:util';
import { realPath } from '../paths/real-path';
import { relativeInside } from '../paths/relative-inside';

const statOpen = promisify((descriptor: number, done: (error: Error | null, stats: BigIntStats) => void) =>
  fstat(descriptor, { bigint: true }, done),
);
const statEntry = promisify((path: string, done: (error: Error | null, stats: BigIntStats) => void) =>
  lstat(path, { bigint: true }, done),
);

/**
 * Whether a file that was just opened lies inside a folder: between finding out where it is and opening it, a directory on the way may
 * have become a link to another. Linux tells where an open file is; that takes microseconds, and no way to another thread.
 * @param folder its real path
 * @returns undefined where the system does not tell
 */
export function isSeenInside(folder: string, descriptor: number, platform = process.platform): boolean | undefined {
  if (platform !== 'linux') return undefined;
  try {
    const real = readlinkSync(`${(ownFiles ??= findOwnFiles())}/${descriptor}`);
    return real.startsWith(folder) && (real.charAt(folder.length) === '/' || folder === '/');
  } catch {
    // A sandbox without /proc.
    return undefined;
  }
}

let ownFiles: string | undefined;

/** Where Linux lists what the process has open. By its number it is found in a third of the time, if /proc counts processes as it does. */
function findOwnFiles(): string {
  const pid = readlinkSync('/proc/self');
  return pid === String(process.pid) ? `/proc/${pid}/fd` : '/proc/self/fd';
}

/**
 * The same where the system does not tell: the path is followed again, and the file found there compared with the open one. A program
 * that goes on to exchange directory and link is found out by that nearly always, and not for certain.
 * @param path the file's path, which may lead over links
 */
export async function isFoundInside(folder: string, path: string, descriptor: number): Promise<boolean> {
  const real = await realPath(path);
  if (relativeInside(folder, real) === undefined) return false;
  const [open, there] = await Promise.all([statOpen(descriptor), statEntry(real)]);
  // A file that was replaced meanwhile is another one, and lies here all the same.
  return (open.dev === there.dev && open.ino === there.ino) || open.nlink === 0n;
}
