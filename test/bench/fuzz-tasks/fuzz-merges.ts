import fc from 'fast-check';
import { checkMergeLaws, twoSides } from '../../unit/tasks/merge/merge-laws';

/** Longer ones are merged as they are, but so many times they would take hours. */
const LONGEST = 50_000;

/**
 * Merges two sides of real task logs, each with some edits by hand or by the product's verbs, and holds what comes out to its laws.
 * @returns whether all of them were kept
 */
export function fuzzMerges(texts: readonly string[], runs: number, seed: number): boolean {
  const started = performance.now();
  const bases = fc.constantFrom(...texts.filter(({ length }) => length <= LONGEST));
  let conflicts = 0;
  const result = fc.check(
    fc.property(fc.oneof(twoSides(bases), twoSides(bases, true)), (sides) => {
      if (checkMergeLaws(sides).conflicts > 0) conflicts += 1;
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${result.numRuns} merges in ${seconds} s, ${conflicts} with a conflict left`);
  if (result.failed) console.log(`FAILED ${String(result.errorInstance)} on ${JSON.stringify(result.counterexample)}`);
  return !result.failed;
}
