import { close, constants, fstat, open, read, realpath } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FileProblem, MAX_BYTES } from '../core/ports';
import { relativeInside } from './relative-inside';

// A FileHandle of node:fs/promises costs twice the time of these, and a detection reads hundreds of small files.
const openFile = promisify(open);
const statFile = promisify(fstat);
const readFile = promisify(read);
const realPath = promisify(realpath.native);

/** What is read at once, in bytes; few manifests and settings are larger. */
const SMALL = 32 * 1024;

/**
 * The bytes of a file below a folder.
 * @param folder the folder's real path
 * @param path relative to it, in POSIX form
 * @returns undefined where there is no file of that name
 * @throws FileProblem where it may not or cannot be read
 */
export async function readInside(folder: string, path: string, maxBytes = MAX_BYTES): Promise<Uint8Array | undefined> {
  let descriptor: number | undefined;
  try {
    const real = await realPath(join(folder, path));
    if (relativeInside(folder, real) === undefined) throw new FileProblem('lies outside the folder and is not read');
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    descriptor = await openFile(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const start = new Uint8Array(SMALL);
    const { bytesRead } = await readFile(descriptor, start, 0, SMALL, 0);
    // Most files are read by now, without having been asked for their size.
    if (bytesRead > 0 && bytesRead < SMALL && bytesRead <= maxBytes) return start.slice(0, bytesRead);
    const stats = await statFile(descriptor);
    if (!stats.isFile()) return undefined;
    if (stats.size > maxBytes) throw new FileProblem(`is too large to be read (${stats.size} bytes)`);
    return await readAll(descriptor, stats.size);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    return undefinedWhenMissing(error);
  } finally {
    if (descriptor !== undefined) close(descriptor);
  }
}

/** A read may return less than it was asked for, and the file may shrink meanwhile. */
async function readAll(descriptor: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await readFile(descriptor, bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function undefinedWhenMissing(error: unknown): undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
  throw new FileProblem(code === 'EACCES' || code === 'EPERM' ? 'cannot be read: no permission' : `cannot be read: ${message}`);
}
