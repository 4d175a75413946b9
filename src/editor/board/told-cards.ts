import type { Card, Lane } from '../../webview/board/messages';

/** So many of each column and lane are seen first. */
const SEEN = 20;
/** So many cards are told of at once. */
const MANY = 300;

/** What a board says of a card that it shows, by its key; undefined where it shows none. */
export type CardOf = (key: number) => Card | undefined;

/** The cards that a page has been told of: it asks for others when they come into sight, or when nothing else is to be done. */
export class ToldCards {
  readonly #told = new Map<number, Card>();

  /** The page knows none. */
  forget(): void {
    this.#told.clear();
  }

  /** What is to be told with a board: what stands on top of its columns, and what says something else than it did. */
  withBoard(lanes: readonly Lane[], cardOf: CardOf): Card[] {
    const known = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.filter((key) => this.#told.has(key))));
    return this.tell([...seenFirst(lanes), ...known], cardOf);
  }

  /** What is to be told of cards, as far as the page does not know it. */
  tell(keys: readonly number[], cardOf: CardOf): Card[] {
    const cards = [...new Set(keys)].flatMap((key) => {
      const card = cardOf(key);
      return card && card !== this.#told.get(key) ? [card] : [];
    });
    for (const card of cards) this.#told.set(card.key, card);
    return cards;
  }
}

/** The cards on top of each column, of the first lanes. */
function seenFirst(lanes: readonly Lane[]): number[] {
  return lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.slice(0, SEEN))).slice(0, MANY);
}
