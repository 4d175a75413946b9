import { resolve } from 'node:path';
import type { Files } from '../core/ports';
import { BLOCKING_DISK, PATIENT_DISK } from './disk';
import { readInside, type ReadFolder } from './read-inside';
import { followDirectories } from './real-directories';
import { realPath } from './real-path';
import { walkTree } from './walk-tree';

/**
 * A folder of this machine's disk. Nothing outside of it is read: neither by a path with `..` nor through a symlink.
 * @param root the folder's path, absolute or relative to the working directory
 * @param options.blocking whether the process may stand still while a file is read, which takes half the time
 */
export function createNodeFiles(root: string, { blocking = false } = {}): Files {
  const path = resolve(root);
  let opened: Promise<ReadFolder> | undefined;
  const open = async (): Promise<ReadFolder> => {
    const real = await realPath(path).catch(() => path);
    return { real, realDirectory: followDirectories(real), disk: blocking ? BLOCKING_DISK : PATIENT_DISK };
  };
  const folder = (): Promise<ReadFolder> => (opened ??= open());
  return {
    walk: async (request) => walkTree((await folder()).real, request),
    read: async (file, options) => readInside(await folder(), file, options?.maxBytes),
  };
}
