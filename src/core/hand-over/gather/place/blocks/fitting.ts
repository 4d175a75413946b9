import type { Lines } from '../../../../partners/routing/around/lines';

/** What is longer tells less about its line than the lines around it. */
export const MAX_BLOCK = 60;

/** What is no definition of its own is told by its neighbourhood: more than this is a page, or a server. */
export const MAX_PART = 40;

/** So many lines above and below one; a block that ends or begins there is shown whole up to so many of its own. */
const AROUND = 8;
const MAX_AT_END = 20;

/** The largest of some blocks that has at most so many lines; undefined where none has. */
export function fitting(blocks: readonly Lines[], most: number): Lines | undefined {
  const fit = blocks.filter((block) => sizeOf(block) <= most);
  return fit.reduce<Lines | undefined>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), undefined);
}

/** How many lines a block has. */
export function sizeOf([from, to]: Lines): number {
  return to - from + 1;
}

/** The lines around one that only a large block has; small blocks at their ends are whole. */
export function withWholeEnds(blocks: readonly Lines[], index: number, count: number): Lines {
  const [from, to] = [Math.max(0, index - AROUND), Math.min(count - 1, index + AROUND)];
  const small = blocks.filter((one) => sizeOf(one) <= MAX_AT_END);
  const first = Math.min(from, ...small.filter((one) => one[0] < from && one[1] >= from).map((one) => one[0]));
  const last = Math.max(to, ...small.filter((one) => one[0] <= to && one[1] > to).map((one) => one[1]));
  return [first, last];
}
