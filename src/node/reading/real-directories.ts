import type { Disk } from './disk';
import { relativeInside } from '../paths/relative-inside';

/** So long a directory is taken to be where it was: who reads a large folder asks for the same one thousands of times. */
const KNOWN_MS = 20;

/** The real path of a directory, as it is now or was a moment ago; undefined where it lies outside. Rejects as realpath does. */
export type RealDirectory = (directory: string) => Promise<string | undefined>;

/**
 * Finds out where directories below a folder really are.
 * @param folder its real path
 */
export function followDirectories(folder: string, { realPath }: Pick<Disk, 'realPath'>): RealDirectory {
  const known = new Map<string, Promise<string | undefined>>();
  let since = 0;
  const find = async (directory: string): Promise<string | undefined> => {
    const real = await realPath(directory);
    return relativeInside(folder, real) === undefined ? undefined : real;
  };
  return (directory) => {
    const now = performance.now();
    if (now - since > KNOWN_MS) {
      known.clear();
      since = now;
    }
    let real = known.get(directory);
    if (real === undefined) known.set(directory, (real = find(directory)));
    return real;
  };
}
