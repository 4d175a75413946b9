import type { Lane } from './messages';

/** So many cards are asked for at once. */
const MANY = 250;

/** The next cards of a board that are to be asked for, by their keys: those that are looked at, or where all of them are there, others. */
export function unknownCards(
  { lanes, has }: { lanes: readonly Lane[]; has(key: number): boolean },
  lookedAt: readonly number[],
): { keys: number[]; isUrgent: boolean } {
  const seen = lookedAt.filter((key) => !has(key));
  if (seen.length > 0) return { keys: seen, isUrgent: true };
  const keys: number[] = [];
  for (const { cells } of lanes)
    for (const cell of cells)
      for (const key of cell) {
        if (keys.length === MANY) return { keys, isUrgent: false };
        if (!has(key)) keys.push(key);
      }
  return { keys, isUrgent: false };
}
