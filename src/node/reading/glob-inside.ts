import fastGlob from 'fast-glob';
import { compareCodeUnits } from '../../core';

/** What no glob looks into. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * The directories below a folder that a glob names, sorted. No link is followed.
 * @param folder its real path
 * @param glob relative to it, with `/`
 */
export async function globInside(folder: string, glob: string): Promise<string[]> {
  const found = await fastGlob.glob(glob, {
    cwd: folder,
    onlyDirectories: true,
    followSymbolicLinks: false,
    ignore: IGNORED,
    suppressErrors: true,
  });
  return found.map((path) => path.replace(/^\.\//, '')).sort(compareCodeUnits);
}
