import { basename, dirname, join, resolve } from 'node:path';
import { type Files, globDirectories } from '../../core';
import { BLOCKING_DISK, PATIENT_DISK } from './disk';
import { existsInside } from './exists-inside';
import { findObstacle } from './find-obstacle';
import { readInside, type ReadFolder } from './read-inside';
import { kindInside } from './kind-inside';
import { followDirectories } from './real-directories';
import { realPath } from '../paths/real-path';
import { stampFile } from './stamp-file';
import { walkTree } from './walk-tree';

/**
 * A folder of this machine's disk. Nothing outside of it is read: neither by a path with `..` nor through a symlink.
 * @param root the folder's path, absolute or relative to the working directory
 * @param options.blocking whether the process may stand still while a file is read, which takes half the time
 * @param options.stamped whether files are asked for more than once, and by a process that may stand still
 */
export function createNodeFiles(root: string, { blocking = false, stamped = false } = {}): Files {
  const path = resolve(root);
  let opened: Promise<ReadFolder> | undefined;
  const open = async (): Promise<ReadFolder> => {
    const real = await realPath(path).catch(() => path);
    const disk = blocking ? BLOCKING_DISK : PATIENT_DISK;
    return { real, realDirectory: followDirectories(real, disk), disk, walked: new Set() };
  };
  const folder = (): Promise<ReadFolder> => (opened ??= open());
  const stamp = async (file: string): Promise<string | undefined> => {
    const { real, realDirectory } = await folder();
    const wanted = join(real, file);
    const directory = await realDirectory(dirname(wanted)).catch(() => undefined);
    return directory === undefined ? undefined : stampFile(join(directory, basename(wanted)));
  };
  const files: Files = {
    ...(stamped && { stamp }),
    walk: async (request) => {
      const { real, walked, disk } = await folder();
      const walk = await walkTree(real, request, disk);
      for (const { path: file } of walk.files) walked.add(file);
      return walk;
    },
    read: async (file, options) => readInside(await folder(), file, options?.maxBytes),
    obstacle: async (file) => findObstacle(await folder(), file),
    exists: async (file) => existsInside(await folder(), file),
    glob: (glob) => globDirectories(files, glob),
    kindAt: async (file) => kindInside(await folder(), file),
  };
  return files;
}
