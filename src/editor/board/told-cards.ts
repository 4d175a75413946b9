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
  /** Those that say what there is to say, as long as they are made from the same. */
  readonly #right = new Set<number>();
  #madeFrom: readonly unknown[] = [];

  /** The page knows none. */
  forget(): void {
    this.#told.clear();
    this.#right.clear();
  }

  /**
   * What is to be told with a board: what stands on top of its columns, and what says something else than it did.
   * @param madeFrom what cards are made from; where each is the same as the time before, a card says the same, and is not looked at
   */
  withBoard(lanes: readonly Lane[], cardOf: CardOf, madeFrom: readonly unknown[]): Card[] {
    if (madeFrom.length !== this.#madeFrom.length || madeFrom.some((each, at) => each !== this.#madeFrom[at]))
      this.#right.clear();
    this.#madeFrom = madeFrom;
    const known = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.filter((key) => this.#told.has(key))));
    return this.tell([...seenFirst(lanes), ...known], cardOf);
  }

  /** What is to be told of cards, as far as the page does not know it. */
  tell(keys: readonly number[], cardOf: CardOf): Card[] {
    const cards: Card[] = [];
    for (const key of keys) {
      if (this.#right.has(key)) continue;
      const card = cardOf(key);
      if (!card) continue;
      if (card !== this.#told.get(key)) cards.push(card);
      this.#told.set(key, card);
      this.#right.add(key);
    }
    return cards;
  }
}

/** The cards on top of each column, of the first lanes. */
function seenFirst(lanes: readonly Lane[]): number[] {
  return lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.slice(0, SEEN))).slice(0, MANY);
}
