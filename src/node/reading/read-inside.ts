import { closeSync, constants, fstat } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { FileProblem, MAX_BYTES } from '../../core';
import type { Disk } from './disk';
import { isFoundInside, isSeenInside } from './is-open-inside';
import { patiently } from './patiently';
import type { RealDirectory } from './real-directories';
import { realPath } from '../paths/real-path';
import { relativeInside } from '../paths/relative-inside';
import { strangeWindowsName } from '../../core';

const statFile = promisify(fstat);

/** What is read at once, in bytes; few manifests, settings and task logs are larger. */
const SMALL = 32 * 1024;

/** Buffers that wait for the next file: filling 32 kB with zeros takes longer than reading most files. */
const spare: Uint8Array[] = [];
const MOST_SPARE = 64;

// A named pipe that takes the place of a file at this very moment would be waited for without O_NONBLOCK. Windows has none of the two.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** A folder whose files are read. */
export interface ReadFolder {
  /** Its real path. */
  readonly real: string;
  readonly realDirectory: RealDirectory;
  readonly disk: Disk;
  /**
   * The paths that a walk has just found to be files, or links to files. Each of them is read once without being asked again what it
   * is, which takes as long as reading it.
   */
  readonly walked: Set<string>;
}

/**
 * The bytes of a file below a folder. What is no file is not opened: a pipe would wake who writes into it, a device may do anything.
 * @param path relative to it, in POSIX form
 * @returns undefined where there is no file of that name
 * @throws FileProblem where it may not or cannot be read
 */
export async function readInside(
  folder: ReadFolder,
  path: string,
  maxBytes = MAX_BYTES,
): Promise<Uint8Array | undefined> {
  // Opening a device would wait for the keyboard, or take what a client sends.
  if (process.platform === 'win32' && strangeWindowsName(path) !== undefined) return undefined;
  let descriptor: number | undefined;
  const start = spare.pop() ?? new Uint8Array(SMALL);
  try {
    const wanted = join(folder.real, path);
    descriptor = await openFile(folder, wanted, folder.walked.delete(path));
    if (descriptor === undefined) return undefined;
    if (!(isSeenInside(folder.real, descriptor) ?? (await isFoundInside(folder.real, wanted, descriptor))))
      throw outside();
    const bytesRead = await folder.disk.read(descriptor, start, 0, SMALL, 0);
    // Most files are read by now, without having been asked for their size.
    if (bytesRead > 0 && bytesRead < SMALL && bytesRead <= maxBytes) return start.slice(0, bytesRead);
    const stats = await statFile(descriptor);
    if (!stats.isFile()) return undefined;
    if (stats.size > maxBytes) throw new FileProblem(`is too large to be read (${stats.size} bytes)`);
    return await readAll(folder.disk, descriptor, stats.size);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    return undefinedWhenMissing(error);
  } finally {
    if (spare.length < MOST_SPARE) spare.push(start);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Opens a file, or the one that a link leads to. @returns undefined where something else has its name */
async function openFile(
  { real: folder, realDirectory, disk }: ReadFolder,
  wanted: string,
  isWalked: boolean,
): Promise<number | undefined> {
  const directory = await realDirectory(dirname(wanted));
  if (directory === undefined) throw outside();
  const path = directory + sep + basename(wanted);
  if (isWalked && constants.O_NOFOLLOW !== undefined) {
    try {
      return await disk.open(path, READ);
    } catch {
      // Something else has its place by now, or it has to be waited for.
    }
  }
  const entry = await disk.lstat(path);
  if (entry.isFile()) return patiently(() => disk.open(path, READ));
  if (!entry.isSymbolicLink()) return undefined;
  const real = await realPath(path);
  const target = await disk.lstat(real);
  if (relativeInside(folder, real) === undefined && !target.isDirectory()) throw outside();
  return target.isFile() ? patiently(() => disk.open(real, READ)) : undefined;
}

function outside(): FileProblem {
  return new FileProblem('lies outside the folder and is not read');
}

/** A read may return less than it was asked for, and the file may shrink meanwhile. */
async function readAll(disk: Disk, descriptor: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const bytesRead = await disk.read(descriptor, bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function undefinedWhenMissing(error: unknown): undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ELOOP') return undefined;
  throw new FileProblem(
    code === 'EACCES' || code === 'EPERM' ? 'cannot be read: no permission' : `cannot be read: ${message}`,
  );
}
