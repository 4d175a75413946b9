import { realpath, realpathSync } from 'node:fs';
import { promisify } from 'node:util';

/** Finds a real path; rejects as realpath does. */
type FindReal = (path: string) => Promise<string>;

const bySystem: FindReal = promisify(realpath.native);
const linkByLink: FindReal = promisify(realpath);
const atOnce: FindReal = async (path) => realpathSync.native(path);

/**
 * The real path of what is there, as the system spells it. A drive of Windows stays a drive: the system calls one of the network
 * `\\server\share`, which VS Code does not read before its user has allowed it, and has no name at all for one that lies in memory.
 * @param system asks the system; `steps` follows one link after the other
 */
export async function realPath(path: string, system = bySystem, steps = linkByLink): Promise<string> {
  try {
    const real = await system(path);
    if (isShare(path) || !isShare(real)) return real;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
  }
  return steps(path);
}

/** The same for a process that may stand still meanwhile: the way to another thread and back takes longer. */
export function realPathAtOnce(path: string): Promise<string> {
  return realPath(path, atOnce);
}

function isShare(path: string): boolean {
  return path.startsWith('\\\\');
}
