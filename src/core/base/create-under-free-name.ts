import type { NewFile } from './change';
import { AlreadyExists } from './errors';
import type { Changes } from './ports';
import { refuseOversize } from './refuse-oversize';

/** More files of one name than a person or an agent begins in one second. */
const MOST_ATTEMPTS = 50;

/**
 * Creates a file under the first name that is free.
 * @param draft computes the file; `attempt` counts the names that were taken
 * @param changes carries them out
 * @returns what was created
 * @throws AlreadyExists where too many names are taken, and whatever else `draft` and the writing throw
 */
export async function createUnderFreeName(
  draft: (attempt: number) => Promise<NewFile>,
  changes: Changes,
): Promise<NewFile> {
  for (let attempt = 0; ; attempt += 1) {
    const file = await draft(attempt);
    refuseOversize(file);
    try {
      await changes.apply(file);
      return file;
    } catch (error) {
      if (!(error instanceof AlreadyExists) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
