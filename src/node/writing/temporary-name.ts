import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running';

/** Past this age nobody is writing the file any more, on whatever machine. */
const OLD_MS = 10_000;

/** A name beside a file for what is still being written: hidden, not ending in `.md`, and telling whose it is. */
export function temporaryName(path: string): string {
  // A file name has 255 bytes; an emoji takes four of them.
  const start = Array.from(basename(path)).slice(0, 40).join('');
  return join(dirname(path), `.${start}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Removes what processes that were killed left half written in a directory.
 * @param killed a process of this machine that is known to be gone; of others only old files are removed, as they may run elsewhere
 */
export async function removeLeftovers(directory: string, killed?: number): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, pid] = /^\..*\.(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(directory, name);
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (Number(pid) === killed || Date.now() - modified > OLD_MS) await unlink(path).catch(() => undefined);
  }
}
