import type { Lines } from '../../../../partners/routing/around/lines';

/** What is longer tells less about its line than the lines around it. */
export const MAX_BLOCK = 60;

/** What is no definition of its own is told by its neighbourhood: more than this is a page, or a server. */
export const MAX_PART = 40;

/** The largest of some blocks that has at most so many lines; undefined where none has. */
export function fitting(blocks: readonly Lines[], most: number): Lines | undefined {
  const fit = blocks.filter((block) => sizeOf(block) <= most);
  return fit.reduce<Lines | undefined>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), undefined);
}

/** How many lines a block has. */
export function sizeOf([from, to]: Lines): number {
  return to - from + 1;
}
