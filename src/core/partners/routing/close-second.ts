import type { RankedRoute } from './rank-routes';

/** A second choice for which at least this share of what speaks for the first does is a choice. */
const CLOSE = 0.65;

/**
 * The second choice where it is close to the first, with at least one reason at the place; undefined where the first stands clear.
 * @param ranked best first
 */
export function closeSecond(ranked: readonly RankedRoute[]): RankedRoute | undefined {
  const [first, second] = ranked;
  if (!first || !second || second.because.length === 0) return undefined;
  return second.score >= first.score * CLOSE ? second : undefined;
}
