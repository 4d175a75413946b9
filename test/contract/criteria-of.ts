import type { CheckedCriterion } from '../../src/core';

/** Criteria as the contract tells them: the line and how it stands, `x` where it is ticked. */
export function criteriaOf(criteria: readonly Pick<CheckedCriterion, 'line' | 'ticked' | 'state'>[]): string[] {
  return criteria.map(({ line, ticked, state }) => `${line}${ticked ? ' x' : ''} ${state}`);
}
