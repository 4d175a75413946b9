import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Files } from '../core/ports';
import { readInside } from './read-inside';
import { walkTree } from './walk-tree';

/**
 * A folder of this machine's disk. Nothing outside of it is read: neither by a path with `..` nor through a symlink.
 * @param root the folder's path, absolute or relative to the working directory
 */
export function createNodeFiles(root: string): Files {
  const folder = resolve(root);
  let real: Promise<string> | undefined;
  const realFolder = () => (real ??= realpath(folder).catch(() => folder));
  return {
    walk: async (request) => walkTree(await realFolder(), request),
    read: async (path, options) => readInside(await realFolder(), path, options?.maxBytes),
  };
}
