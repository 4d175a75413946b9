import { diff3Merge, LCS } from 'node-diff3';

/** A piece of a merge: lines that stand, or lines of which both sides made something else. */
export type MergedPiece = { lines: readonly string[] } | { ours: readonly string[]; theirs: readonly string[] };

/**
 * Merges two lists of lines by three ways, as git merges a file: what one side alone changed is that side's, what both changed to
 * the same is that. What the sides of a conflict begin and end with in common stands outside it.
 */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly MergedPiece[] {
  const regions = diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }): MergedPiece[] => {
    if (conflict === undefined) return [{ lines: ok ?? [] }];
    const { head, one, other, tail } = trimCommon(conflict.a, conflict.b);
    return [{ lines: head }, { ours: one, theirs: other }, { lines: tail }];
  });
}

/** The longest run of pairs that two lists have in common, as indices into both, ascending. */
export function alignTexts(base: readonly string[], side: readonly string[]): readonly (readonly [number, number])[] {
  const { head, one, other, tail } = trimCommon(base, side);
  const pairs: (readonly [number, number])[] = head.map((_, index) => [index, index]);
  const middle: (readonly [number, number])[] = [];
  for (let found: ReturnType<typeof LCS> | null = LCS([...one], [...other]); found !== null; found = found.chain)
    if (found.buffer1index >= 0) middle.push([head.length + found.buffer1index, head.length + found.buffer2index]);
  pairs.push(...middle.reverse());
  for (let index = 0; index < tail.length; index += 1)
    pairs.push([base.length - tail.length + index, side.length - tail.length + index]);
  return pairs;
}

function trimCommon(one: readonly string[], other: readonly string[]) {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return {
    head: one.slice(0, head),
    one: one.slice(head, one.length - tail),
    other: other.slice(head, other.length - tail),
    tail: one.slice(one.length - tail),
  };
}
