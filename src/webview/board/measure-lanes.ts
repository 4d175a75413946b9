import type { Lane } from './messages';

/** Heights on a board, in pixels. */
export interface Heights {
  card: number;
  /** Of the line with a lane's name; 0 where there are no lanes. */
  laneName: number;
}

/** Where a lane stands on the board, in pixels from the first one's top. */
export interface LaneBox {
  top: number;
  height: number;
}

/** So many cards are drawn above and below of what is seen. */
const MARGIN = 3;

/** Where the lanes stand: each is as high as its longest column, and never lower than a card. */
export function measureLanes(lanes: readonly Lane[], { card, laneName }: Heights): LaneBox[] {
  let top = 0;
  return lanes.map(({ cells }) => {
    const height = laneName + Math.max(1, ...cells.map(({ length }) => length)) * card;
    const box = { top, height };
    top += height;
    return box;
  });
}

/**
 * Which cards of a lane are drawn, the first and the one behind the last.
 * @param from the top of what is seen, in pixels from the first lane's top
 */
export function visibleCards(
  { top, height }: LaneBox,
  { card, laneName }: Heights,
  from: number,
  seen: number,
): { first: number; end: number } {
  const start = from - top - laneName;
  const first = Math.max(0, Math.floor(start / card) - MARGIN);
  const end = Math.min(Math.ceil(height / card), Math.ceil((start + seen) / card) + MARGIN);
  return end > first ? { first, end } : { first: 0, end: 0 };
}
