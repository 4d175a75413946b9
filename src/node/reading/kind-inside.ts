import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PathKind } from '../../core';
import type { ReadFolder } from './read-inside';
import { realPath } from '../paths/real-path';
import { relativeInside } from '../paths/relative-inside';
import { strangeWindowsName } from '../../core';

/**
 * What is at a path below a folder, once links are followed; of what lies outside nothing is told.
 * @param path relative to the folder, in POSIX form, without `..`
 */
export async function kindInside({ real }: Pick<ReadFolder, 'real'>, path: string): Promise<PathKind> {
  if (process.platform === 'win32' && strangeWindowsName(path) !== undefined) return 'missing';
  try {
    const found = await realPath(join(real, path));
    if (relativeInside(real, found) === undefined) return 'outside';
    return (await stat(found)).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
  }
}
