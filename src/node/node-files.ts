import { resolve } from 'node:path';
import type { Files } from '../core/ports';
import { readInside, type ReadFolder } from './read-inside';
import { followDirectories } from './real-directories';
import { realPath } from './real-path';
import { walkTree } from './walk-tree';

/**
 * A folder of this machine's disk. Nothing outside of it is read: neither by a path with `..` nor through a symlink.
 * @param root the folder's path, absolute or relative to the working directory
 */
export function createNodeFiles(root: string): Files {
  const path = resolve(root);
  let opened: Promise<ReadFolder> | undefined;
  const open = async (): Promise<ReadFolder> => {
    const real = await realPath(path).catch(() => path);
    return { real, realDirectory: followDirectories(real) };
  };
  const folder = (): Promise<ReadFolder> => (opened ??= open());
  return {
    walk: async (request) => walkTree((await folder()).real, request),
    read: async (file, options) => readInside(await folder(), file, options?.maxBytes),
  };
}
