import type { Change } from './change';
import { isUserError, UserError } from './errors';
import type { Changes } from './ports';
import { refuseOversize } from './refuse-oversize';
import { reverseChange } from './reverse-edits';
import { summarisePaths } from './summarise-paths';

/**
 * Carries out the changes of several files that belong together: none where one of them would be refused. Where the disk refuses
 * one all the same, the edits before it are taken back; a file that was created stays, and one that was removed is gone.
 * @throws BadInput where a file would be larger than is read back
 * @throws UserError which says exactly what was written where the disk refuses one all the same; that of the writer where there is one
 *   change alone
 */
export async function applyAll(changes: readonly Change[], writer: Changes): Promise<void> {
  for (const change of changes) refuseOversize(change);
  const [only, ...others] = changes;
  // One is whole or not at all by itself, and says so in its own words.
  if (only !== undefined && others.length === 0) return writer.apply(only);
  for (const change of changes) {
    await writer.check?.(change).catch((error: unknown) => {
      throw isUserError(error)
        ? new UserError(error.happened, `Nothing was written. ${stepAlone(error)}`.trim(), { cause: error })
        : error;
    });
  }
  const paths = changes.map(({ path }) => path);
  for (const [index, change] of changes.entries()) {
    await writer.apply(change).catch(async (error: unknown) => {
      if (!isUserError(error)) throw error;
      const written = (await takeBack(changes.slice(0, index), writer))
        ? 'Nothing was written.'
        : `Written before that: ${summarisePaths(paths.slice(0, index))}. Not written: ${summarisePaths(paths.slice(index))}.`;
      throw new UserError(error.happened, `${written} ${stepAlone(error)}`.trim(), { cause: error });
    });
  }
}

/** Takes back what was written, the last first. @returns false where not all of it could be, or some files are new or gone */
async function takeBack(written: readonly Change[], writer: Changes): Promise<boolean> {
  const edits = written.filter((change) => change.kind !== 'create' && change.kind !== 'remove');
  if (edits.length < written.length) return false;
  for (const change of edits.reverse()) {
    try {
      await writer.apply(reverseChange(change));
    } catch (error) {
      if (!isUserError(error)) throw error;
      return false;
    }
  }
  return true;
}

/** The next step of a refusal without that nothing was written: so it is of that file, and may not be of others. `''` where that is all. */
export function stepAlone({ nextStep }: Pick<UserError, 'nextStep'>): string {
  const step = nextStep.replace(/^Nothing was (?:written|changed)(?:[.;:] ?|$)/, '');
  return step.charAt(0).toUpperCase() + step.slice(1);
}
