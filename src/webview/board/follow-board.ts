import type { BoardNow, Card, ToldOfCards } from './messages';
import { SharedTexts } from './share-texts';

const texts = new SharedTexts();

/** A board with every card that it has been told of. */
export interface KnownBoard extends BoardNow {
  known: ReadonlyMap<number, Card>;
}

/**
 * The board after a message, which tells of cards that are new or say something else alone.
 * @returns undefined as long as there is none
 */
export function followBoard(before: KnownBoard | undefined, now: ToldOfCards): KnownBoard | undefined {
  const board = now.kind === 'board' ? now : before;
  if (!board) return undefined;
  return { ...board, cards: [], known: withCards(before?.known ?? new Map<number, Card>(), now.cards) };
}

function withCards(known: ReadonlyMap<number, Card>, cards: readonly Card[]): ReadonlyMap<number, Card> {
  if (cards.length === 0) return known;
  return new Map([...known, ...cards.map((card): [number, Card] => [card.key, texts.share(card)])]);
}
