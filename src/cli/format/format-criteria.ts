import { CRITERION_WORDS, describeProof, describeTick, summariseCriteria, type CheckedCriterion } from '../../core';
import type { Line } from '../../node/terminal/output';

/** Criteria for people: how many stand how, then each with its mark, how it stands, its words, and what it names below it. */
export function formatCriteria(criteria: readonly CheckedCriterion[]): Line[] {
  if (criteria.length === 0) return ['No criterion has a box to tick, and no item names what shows it.'];
  const width = Math.max(...criteria.map(({ state }) => CRITERION_WORDS[state].length));
  return [
    [{ text: summariseCriteria(criteria), style: 'bold' }],
    ...criteria.flatMap(({ ticked, state, text, proofs, tick }): Line[] => {
      const row = `[${ticked ? 'x' : state === 'not-needed' ? '-' : ' '}] ${CRITERION_WORDS[state].padEnd(width)}  ${text}`;
      const isWrong = state === 'gone' || (state === 'claimed' && proofs.length > 0);
      return [
        isWrong ? [{ text: row, style: 'yellow' }] : row,
        ...proofs.map((proof) => `      ${describeProof(proof)}`),
        ...(tick ? [`      ${describeTick(tick)}`] : []),
      ];
    }),
  ];
}
