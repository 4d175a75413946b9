/**
 * The candidate that a misspelled word is meant to be: the one that the fewest slips lead to, a letter too many, too few,
 * another one or two that changed places.
 * @param most how many slips are still one word; more than that is another word
 * @returns undefined where none is close; the first of those that are equally close
 */
export function findClosest(word: string, candidates: Iterable<string>, most: number): string | undefined {
  let best: string | undefined;
  let limit = most;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = countSlips(word, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** What is longer is no word that somebody typed. */
const MAX_LENGTH = 200;

/** The optimal string alignment distance of two texts, after what they begin and end with alike. */
function countSlips(one: string, other: string, limit: number): number {
  if (one.length > MAX_LENGTH || other.length > MAX_LENGTH) return Infinity;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [from, to] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const replaced = at(above, column - 1) + (isSame ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped ? at(before, column - 2) + 1 : Infinity;
      current.push(Math.min(at(above, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    before = above;
    above = current;
  }
  return at(above, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
