import { lstat, lstatSync, open, openSync, read, readSync, type Stats } from 'node:fs';
import { promisify } from 'node:util';
import { realPath, realPathAtOnce } from '../paths/real-path';

/** The steps in which a file is read. */
export interface Disk {
  /** What the system knows of a file, or of a link itself. */
  lstat(path: string): Promise<Stats> | Stats;
  /** Where something really is, as {@link realPath} tells it. */
  realPath(path: string): Promise<string>;
  /** Opens a file. @returns its descriptor */
  open(path: string, flags: number): Promise<number> | number;
  /** Fills bytes from a position of the file. @returns how many were read */
  read(
    descriptor: number,
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<number> | number;
}

// A FileHandle of node:fs/promises costs twice the time of these, and a folder may hold ten thousand task logs.
const openFile = promisify(open);
const readFile = promisify(read);
const statEntry = promisify<string, Stats>(lstat);

/** Lets everything else go on meanwhile. */
export const PATIENT_DISK: Disk = {
  lstat: statEntry,
  realPath,
  open: openFile,
  read: async (...request) => (await readFile(...request)).bytesRead,
};

/**
 * Keeps the whole process waiting, for one in which nothing else goes on: the way to another thread and back takes longer than
 * reading a task log. Not for the editor, whose extensions share a process.
 */
export const BLOCKING_DISK: Disk = {
  lstat: (path) => lstatSync(path),
  realPath: realPathAtOnce,
  open: openSync,
  read: readSync,
};
