import type { FileEdit } from './change';
import { ChangedMeanwhile } from './errors';
import type { Changes } from './ports';
import { refuseOversize } from './refuse-oversize';

/** Whoever loses this often in a row competes with a program that does nothing but write. */
const MOST_ATTEMPTS = 20;

/**
 * Applies an edit that makes sense whatever else is in the file; it is computed anew each time another program was faster.
 * @param changes carries them out
 * @returns what was applied; without edits where there was nothing to be written
 * @throws BadInput where the file would be larger than is read back, ChangedMeanwhile where others are faster every time, and whatever else `compute` and the writing throw
 */
export async function retryWhenChanged(compute: () => Promise<FileEdit>, changes: Changes): Promise<FileEdit> {
  for (let attempt = 0; ; attempt += 1) {
    const change = await compute();
    if (change.edits.length === 0) return change;
    refuseOversize(change);
    try {
      await changes.apply(change);
      return change;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
