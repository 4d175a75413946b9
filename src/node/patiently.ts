import { setTimeout as wait } from 'node:timers/promises';

/** What Windows answers while a virus scanner, an indexer or another program has the file open, or while it is being deleted. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** How long to wait before each further attempt, in milliseconds: 1.3 s in all. */
const WAITS = [10, 20, 40, 80, 150, 250, 250, 250, 250];

/**
 * Does something to a file, on Windows again where another program is in the way for a moment.
 * @param work one step, which has done nothing where it throws
 * @throws what `work` throws, at last
 */
export async function patiently<Result>(
  work: () => Result,
  platform: NodeJS.Platform = process.platform,
): Promise<Result> {
  for (const ms of platform === 'win32' ? WAITS : []) {
    try {
      return work();
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await wait(ms);
  }
  return work();
}
