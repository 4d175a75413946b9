import { type DjangoMode, findClosest } from '../core';
import { UserError } from '../core/base/errors';

/** So many are named that may be meant. */
const MOST_NEAR = 3;

/** So many slips make another name. */
const MOST_SLIPS = 2;

/**
 * The path of the task log that a model names. Where there is none, it is told which ones may be meant: those whose ids begin so, and the one
 * that is spelled much like it, in small or large letters.
 * @throws UserError where it names no task log, or several
 */
export async function findTask({ tasks }: DjangoMode, reference: string): Promise<string> {
  try {
    return await tasks.find(reference);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const ids = (await tasks.load()).tasks.map(({ id }) => id);
    const near = nearTo(reference.trim(), ids);
    if (near.length === 0) throw error;
    throw new UserError(error.happened, `Did you mean ${near.join(', ')}? ${error.nextStep}`, { cause: error });
  }
}

function nearTo(reference: string, ids: readonly string[]): readonly string[] {
  // Several may have it: then it is not misspelled.
  if (reference === '' || ids.includes(reference)) return [];
  const typed = reference.toLowerCase();
  const begun = ids.filter((id) => id.toLowerCase().startsWith(typed));
  if (begun.length > 0) return begun.slice(0, MOST_NEAR);
  const closest = findClosest(
    typed,
    ids.map((id) => id.toLowerCase()),
    MOST_SLIPS,
  );
  return ids.filter((id) => id.toLowerCase() === closest).slice(0, 1);
}
