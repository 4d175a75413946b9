import type { Change, FileEdit } from './change';
import { ChangedMeanwhile } from './errors';

/** Whoever loses this often in a row competes with a program that does nothing but write. */
const MOST_ATTEMPTS = 20;

/**
 * Applies an edit that makes sense whatever else is in the file; it is computed anew each time another program was faster.
 * @param compute undefined where there is nothing to be written
 * @param apply carries out one change
 * @returns what was applied
 * @throws ChangedMeanwhile where others are faster every time, and whatever else `compute` and `apply` throw
 */
export async function retryWhenChanged(
  compute: () => Promise<FileEdit | undefined>,
  apply: (change: Change) => Promise<void>,
): Promise<FileEdit | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    const change = await compute();
    if (change === undefined) return undefined;
    try {
      await apply(change);
      return change;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
