import type { Card, ToBoard } from './messages';

/** A board with every card that it has been told of. */
export interface KnownBoard extends ToBoard {
  known: ReadonlyMap<number, Card>;
}

/** The board after a message, which tells of cards that are new or say something else alone. */
export function followBoard(before: KnownBoard | undefined, now: ToBoard): KnownBoard {
  if (before && now.cards.length === 0) return { ...now, known: before.known };
  const known = new Map(before?.known);
  for (const card of now.cards) known.set(card.key, card);
  return { ...now, known };
}
