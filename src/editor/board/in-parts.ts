import type { Card, Lane } from '../../webview/board/messages';

/** So many cards are told of at once. */
const FEW = 300;
/** So many of each column are seen first. */
const SEEN = 20;

/** Cards in the parts in which a page is told of them: of many those on top of each column first, so that they are seen before the others are there. */
export function inParts(cards: readonly Card[], lanes: readonly Lane[]): Card[][] {
  if (cards.length <= FEW) return [[...cards]];
  const first = new Set(lanes.slice(0, SEEN).flatMap(({ cells }) => cells.flatMap((cell) => cell.slice(0, SEEN))));
  return [cards.filter(({ key }) => first.has(key)), cards.filter(({ key }) => !first.has(key))];
}
