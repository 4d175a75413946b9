import { basename, dirname, join } from 'node:path';
import type { ReadFolder } from './read-inside';
import { strangeWindowsName } from '../../core';

/**
 * Whether there is a file, a directory or a link of that name below a folder. No link that leads outside is followed.
 * @param path relative to the folder, in POSIX form, without `..`
 * @returns true where that is not to be known
 */
export async function existsInside({ real, realDirectory, disk }: ReadFolder, path: string): Promise<boolean> {
  if (process.platform === 'win32' && strangeWindowsName(path) !== undefined) return false;
  const wanted = join(real, path);
  try {
    const directory = await realDirectory(dirname(wanted));
    if (directory !== undefined) await disk.lstat(join(directory, basename(wanted)));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}
