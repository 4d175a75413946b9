import { setTimeout as wait } from 'node:timers/promises';

/** What Windows answers while a virus scanner, an indexer or another program has the file open, or while it is being deleted. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** What every system answers while the process, or all of them together, have as many files open as they may. */
const TOO_MANY_OPEN = new Set(['EMFILE', 'ENFILE']);

/** How long to wait before each further attempt, in milliseconds: 1.3 s in all. */
const WAITS = [10, 20, 40, 80, 150, 250, 250, 250, 250];

/**
 * Does something to a file, and again where that was only impossible for a moment: too many files were open, or on Windows another
 * program was in the way.
 * @param work one step, which has done nothing where it throws
 * @throws what `work` throws, at last
 */
export async function patiently<Result>(
  work: () => Result | Promise<Result>,
  platform: NodeJS.Platform = process.platform,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const ms = waitBefore(attempt, error, platform);
      if (ms === undefined) throw error;
      await wait(ms);
    }
  }
}

/**
 * How long to wait before something is tried again that failed, in milliseconds.
 * @param attempt counts the failures before this one
 * @returns undefined where it failed for good
 */
export function waitBefore(
  attempt: number,
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): number | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  return TOO_MANY_OPEN.has(code) || (platform === 'win32' && BUSY.has(code)) ? WAITS[attempt] : undefined;
}
