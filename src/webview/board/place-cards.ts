import type { Lane } from './messages';

/** Where a card stands: in which lane and column, and the how many-th there, from 0 on. */
export interface CardPlace {
  lane: number;
  column: number;
  index: number;
}

/** Where each card of a board stands, by its key. */
export function placeCards(lanes: readonly Lane[]): Map<number, CardPlace> {
  const places = new Map<number, CardPlace>();
  for (const [lane, { cells }] of lanes.entries())
    for (const [column, cell] of cells.entries())
      for (const [index, key] of cell.entries()) places.set(key, { lane, column, index });
  return places;
}

/** The keys that lead from one card to another. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * The card that a key leads to: above and below within a column, over all lanes; beside in the same lane, over columns in which nothing
 * stands, at the same height where a card is there.
 * @returns the key of the card itself where there is none
 */
export function nextCard(lanes: readonly Lane[], from: number, direction: Direction): number {
  const place = placeCards(lanes).get(from);
  if (!place) return from;
  const { lane, column, index } = place;
  if (direction === 'ArrowLeft' || direction === 'ArrowRight') {
    const cells = lanes[lane]?.cells ?? [];
    const step = direction === 'ArrowLeft' ? -1 : 1;
    for (let at = column + step; at >= 0 && at < cells.length; at += step) {
      const cell = cells[at] ?? [];
      if (cell.length > 0) return cell[Math.min(index, cell.length - 1)] ?? from;
    }
    return from;
  }
  const all = lanes.flatMap(({ cells }) => cells[column] ?? []);
  const at = all.indexOf(from);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[direction];
  return all[to] ?? from;
}
