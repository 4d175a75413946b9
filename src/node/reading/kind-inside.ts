import { join } from 'node:path';
import type { PathKind } from '../../core';
import type { ReadFolder } from './read-inside';
import { relativeInside } from '../paths/relative-inside';
import { strangeWindowsName } from '../../core';

/**
 * What is at a path below a folder, once links are followed; of what lies outside nothing is told.
 * @param path relative to the folder, in POSIX form, without `..`
 */
export async function kindInside({ real, disk }: Pick<ReadFolder, 'real' | 'disk'>, path: string): Promise<PathKind> {
  if (process.platform === 'win32' && strangeWindowsName(path) !== undefined) return 'missing';
  try {
    const found = await disk.realPath(join(real, path));
    if (relativeInside(real, found) === undefined) return 'outside';
    return (await disk.lstat(found)).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
  }
}
