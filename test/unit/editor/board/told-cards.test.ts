import assert from 'node:assert/strict';
import { ToldCards, type CardOf } from '../../../../src/editor/board/told-cards';
import type { Card, Lane } from '../../../../src/webview/board/messages';
import { BLANK_CARD } from '../../webview/board/blank-card';

suite('Cards that a board is told of', () => {
  const all = new Map<number, Card>(Array.from({ length: 400 }, (_, key) => [key, { ...BLANK_CARD, key }]));
  const cardOf: CardOf = (key) => all.get(key);
  const upTo = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, at) => from + at);
  const lane = (...cells: number[][]): Lane => ({ key: '', label: '', cells });
  const keys = (cards: Card[]): number[] => cards.map(({ key }) => key);

  test('with a board are those on top of each column', () => {
    const told = new ToldCards();
    assert.deepEqual(keys(told.withBoard([lane([5, 4], upTo(10, 390))], cardOf, [])), [5, 4, ...upTo(10, 30)]);
  });

  test('with a board of many lanes are no more than it is drawn with at once', () => {
    const lanes = upTo(0, 40).map((at) => lane(upTo(at * 10, at * 10 + 10)));
    assert.deepEqual(keys(new ToldCards().withBoard(lanes, cardOf, [])), upTo(0, 300));
  });

  test('are told of once, and again where they say something else', () => {
    const told = new ToldCards();
    const lanes = [lane(upTo(0, 25))];
    told.withBoard(lanes, cardOf, [0]);
    assert.deepEqual(keys(told.tell([19, 20, 20, 24], cardOf)), [20, 24]);
    const other = { ...BLANK_CARD, key: 24, title: 'Another one' };
    const later: CardOf = (key) => (key === 24 ? other : all.get(key));
    assert.deepEqual(told.withBoard(lanes, later, [0]), []);
    assert.deepEqual(told.withBoard(lanes, later, [1]), [other]);
    assert.deepEqual(told.withBoard(lanes, later, [2]), []);
  });

  test('that were not shown when they came to say something else are told of once they are', () => {
    const told = new ToldCards();
    told.withBoard([lane([1, 2])], cardOf, [0]);
    const other = { ...BLANK_CARD, key: 2, title: 'Another one' };
    const later: CardOf = (key) => (key === 2 ? other : all.get(key));
    assert.deepEqual(told.withBoard([lane([1])], later, [1]), []);
    assert.deepEqual(told.withBoard([lane([1, 2])], later, [1]), [other]);
  });

  test('are told of anew by a page that knows none, and nothing is told of what is not shown', () => {
    const told = new ToldCards();
    told.tell([1], cardOf);
    told.forget();
    assert.deepEqual(keys(told.tell([1, 1000], cardOf)), [1]);
  });
});
