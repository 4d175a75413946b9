import type { ItemMark } from '../tasks/change/mark-items';
import type { CheckedCriterion } from './check-criteria';
import { claimOf } from '../tasks/body/named-proof';
import { CRITERION_WORDS, describeProof } from './describe-proof';

/**
 * The criteria of a task for who has asked for the work: each with how it stands, and what shows it. No line is an item of a list to
 * tick: it goes into another task's log.
 * @param marks what is settled as the task is completed
 */
export function acceptanceLines(criteria: readonly CheckedCriterion[], marks: readonly ItemMark[]): string[] {
  return criteria.map(({ line, text, state, proofs }) => {
    const mark = marks.find((one) => one.line === line);
    const settled = mark?.state === 'done' && state === 'open' ? 'claimed' : state;
    const standing =
      mark?.state === 'dropped' ? `not needed (${mark.reason ?? 'no reason was given'})` : CRITERION_WORDS[settled];
    const shown = mark?.state === 'dropped' ? [] : proofs.map(describeProof);
    return `${standing}: ${claimOf(text)}${shown.length === 0 ? '' : ` – ${shown.join('; ')}`}`;
  });
}
