import { closeSync, constants, fstat } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { FileProblem, MAX_BYTES } from '../core';
import type { Disk } from './disk';
import type { RealDirectory } from './real-directories';
import { realPath } from './real-path';
import { relativeInside } from './relative-inside';
import { strangeWindowsName } from './windows-name';

const statFile = promisify(fstat);

/** What is read at once, in bytes; few manifests, settings and task logs are larger. */
const SMALL = 32 * 1024;

/** Buffers that wait for the next file: filling 32 kB with zeros takes longer than reading most files. */
const spare: Uint8Array[] = [];
const MOST_SPARE = 64;

// Without O_NONBLOCK, opening a named pipe would wait for a writer for ever. Windows has none of the two.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const READ_NO_LINK = (constants.O_NOFOLLOW ?? 0) === 0 ? undefined : READ | constants.O_NOFOLLOW;

/** What opening a link is answered with; FreeBSD has a word of its own. */
const LINK_CODES = new Set(['ELOOP', 'EMLINK']);

/** A folder whose files are read. */
export interface ReadFolder {
  /** Its real path. */
  readonly real: string;
  readonly realDirectory: RealDirectory;
  readonly disk: Disk;
}

/**
 * The bytes of a file below a folder.
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
    descriptor = (await openPlain(folder, wanted)) ?? (await openReal(folder, wanted));
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

/** Opens a file that is no link, without asking where it really is: its directory lies inside, and so does it. Undefined where it is a link. */
async function openPlain({ realDirectory, disk }: ReadFolder, wanted: string): Promise<number | undefined> {
  if (READ_NO_LINK === undefined) return undefined;
  const directory = await realDirectory(dirname(wanted));
  if (directory === undefined) return undefined;
  try {
    return await disk.open(directory + sep + basename(wanted), READ_NO_LINK);
  } catch (error) {
    if (LINK_CODES.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function openReal(folder: ReadFolder, wanted: string): Promise<number> {
  const real = await realPath(wanted);
  if (relativeInside(folder.real, real) === undefined) throw new FileProblem('lies outside the folder and is not read');
  return folder.disk.open(real, READ);
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
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
  throw new FileProblem(
    code === 'EACCES' || code === 'EPERM' ? 'cannot be read: no permission' : `cannot be read: ${message}`,
  );
}
