import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FileProblem, MAX_BYTES } from '../core/ports';
import { relativeInside } from './relative-inside';

/**
 * The bytes of a file below a folder.
 * @param folder the folder's real path
 * @param path relative to it, in POSIX form
 * @returns undefined where there is no file of that name
 * @throws FileProblem where it may not or cannot be read
 */
export async function readInside(folder: string, path: string, maxBytes = MAX_BYTES): Promise<Uint8Array | undefined> {
  let handle: FileHandle | undefined;
  try {
    const real = await realpath(join(folder, path));
    if (relativeInside(folder, real) === undefined) throw new FileProblem('lies outside the folder and is not read');
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile()) return undefined;
    if (stat.size > maxBytes) throw new FileProblem(`is too large to be read (${stat.size} bytes)`);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    return undefinedWhenMissing(error);
  } finally {
    await handle?.close();
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
  throw new FileProblem(code === 'EACCES' || code === 'EPERM' ? 'cannot be read: no permission' : `cannot be read: ${message}`);
}
