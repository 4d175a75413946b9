import type { Mutation, MutationKind } from './find-mutations';

/**
 * Draws changes, each kind as often as the others, so that strings, which are the most, do not stand for all of it.
 * @param seed the same one draws the same changes from the same code
 */
export function sampleMutations(all: readonly Mutation[], count: number, seed: number): Mutation[] {
  const random = seededRandom(seed);
  const kinds = new Map<MutationKind, Mutation[]>();
  for (const mutation of all) {
    const pool = kinds.get(mutation.kind);
    if (pool === undefined) kinds.set(mutation.kind, [mutation]);
    else pool.push(mutation);
  }
  const drawn: Mutation[] = [];
  const left = [...kinds.values()];
  while (drawn.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    const pool = left[at] ?? [];
    drawn.push(...pool.splice(Math.floor(random() * pool.length), 1));
    if (pool.length === 0) left.splice(at, 1);
  }
  return drawn;
}

/** Numbers from 0 to 1 by the generator mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
