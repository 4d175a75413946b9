import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardWords } from './board-words';
import { DependencyLines } from './dependency-lines';
import type { ShownBoard } from './filter-board';
import { LaneView } from './lane-view';
import { measureLanes, visibleCards, type Heights } from './measure-lanes';
import { nextCard, placeCards, type Direction } from './place-cards';
import { useCards } from './use-cards';
import { useSight } from './use-sight';

const NOWHERE = { top: 0, height: 0 };
const NOTHING = { first: 0, end: 0 };

interface GridProps {
  words: BoardWords;
  board: ShownBoard;
  selected: ReadonlySet<number>;
  moving: ReadonlySet<number>;
  select(keys: ReadonlySet<number>): void;
  open(card: number, as: 'chosen' | 'text' | 'beside'): void;
  /** The card where the Tab key stops, if one was gone to. */
  stop: number | undefined;
  setStop(card: number): void;
  /** The card whose task log is shown beside the board. */
  shownBeside: number | undefined;
  /** How often the keyboard has come back to the cards. */
  returned: number;
  escape(): void;
  /** Asks where cards are to be moved: this one, or all that are selected with it. */
  askWhere(card: number): void;
  drop(card: number, column: string): void;
  /** Asks for cards that are not known yet. */
  askFor(cards: readonly number[]): void;
  /** Whether lines lead from cards to what they wait for. */
  hasLines: boolean;
  /** Whether something else has the keyboard for a while. */
  isBehind: boolean;
}

/** Columns side by side, lanes across them, and of the cards those that are seen. */
export function BoardGrid({
  words,
  board,
  selected,
  moving,
  select,
  open,
  stop,
  setStop,
  shownBeside,
  returned,
  escape,
  askWhere,
  drop,
  askFor,
  hasLines,
  isBehind,
}: GridProps) {
  const { columns, lanes, known, canMove } = board;
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSight(scroller);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const isFocused = useRef(false);
  const hasLanes = lanes.length > 1 || lanes.some(({ label }) => label !== '');
  const heights: Heights = { card: sight.unit * 7, laneName: hasLanes ? sight.unit * 2.2 : 0 };
  const boxes = measureLanes(lanes, heights);
  const drawn = boxes.map((box) => visibleCards(box, heights, sight.top, sight.height));
  const lookedAt = lanes.flatMap(({ cells }, at) =>
    cells.flatMap((cell) => cell.slice(drawn[at]?.first, drawn[at]?.end)),
  );
  useCards(board, lookedAt, askFor);
  const places = useMemo(() => placeCards(lanes), [lanes]);
  const stopAt = stop !== undefined && places.has(stop) ? stop : places.keys().next().value;

  /** Brings a card into sight, so that it is drawn and can have the keyboard. */
  const reveal = (key: number): void => {
    const place = places.get(key);
    const box = place && boxes[place.lane];
    if (!box) return;
    const top = box.top + heights.laneName + place.index * heights.card;
    sight.reveal(top, heights.card);
  };
  /** Gives the keyboard to the card that had it, wherever that is drawn now; never takes it from the rest of the window. */
  const keepFocus = (): void => {
    if (!isFocused.current || isBehind || stopAt === undefined || !document.hasFocus()) return;
    if (document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLSelectElement)
      return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-card="${stopAt}"]`);
    if (!card) return reveal(stopAt);
    if (document.activeElement !== card) card.focus({ preventScroll: false });
  };
  useLayoutEffect(() => {
    if (returned > 0) isFocused.current = true;
  }, [returned]);
  useLayoutEffect(() => {
    keepFocus();
    addEventListener('focus', keepFocus);
    return () => removeEventListener('focus', keepFocus);
  });

  const cardOf = (target: EventTarget | null): number | undefined => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    return card ? Number(card.dataset['card']) : undefined;
  };
  const toggle = (key: number): void => {
    const now = new Set(selected);
    if (!now.delete(key)) now.add(key);
    select(now);
  };
  const go = (from: number, direction: Direction, isExtending: boolean): void => {
    const to = nextCard(lanes, from, direction);
    if (isExtending) select(new Set([...selected, from, to]));
    setStop(to);
    reveal(to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = cardOf(event.target);
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        go(key, event.key, event.shiftKey);
        break;
      case 'Enter':
        open(key, event.shiftKey ? 'text' : 'chosen');
        break;
      case ' ':
        toggle(key);
        break;
      case 'Escape':
        escape();
        break;
      case 'r':
        open(key, 'beside');
        break;
      case 'm':
        askWhere(key);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const dropOn = (column: number) => {
    const target = columns[column];
    if (!target?.takes || !canMove) return {};
    return {
      onDragOver: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        if (over !== column) setOver(column);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(undefined);
        setDragged(undefined);
        if (dragged !== undefined) drop(dragged, target.key);
      },
    };
  };

  return (
    <div
      class="scroller"
      ref={scroller}
      onScroll={sight.look}
      onKeyDown={onKey}
      onFocusIn={({ target }) => {
        const key = cardOf(target);
        isFocused.current = key !== undefined;
        if (key !== undefined) setStop(key);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Element) || scroller.current?.contains(relatedTarget)) return;
        // A menu gives it back.
        if (!relatedTarget.closest('[role=menu]')) isFocused.current = false;
      }}
      onClick={(event) => {
        const key = cardOf(event.target);
        if (key === undefined) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(key);
        else select(new Set([key]));
      }}
      onDblClick={({ target }) => {
        const key = cardOf(target);
        if (key !== undefined) open(key, 'chosen');
      }}
      onDragStart={(event) => {
        const key = cardOf(event.target);
        if (key === undefined) return;
        event.dataTransfer?.setData('text/plain', known.get(key)?.title ?? '');
        if (!selected.has(key)) select(new Set([key]));
        // What is dragged is what one works with: the keyboard goes with it to its new place.
        isFocused.current = true;
        setStop(key);
        setDragged(key);
      }}
      onDragEnd={() => {
        setOver(undefined);
        setDragged(undefined);
      }}
    >
      <div class="columns">
        {columns.map(({ key, label, color, tally, isOver, spoken }, column) => (
          <div key={key} class={`head ${over === column ? 'over' : ''}`} {...dropOn(column)}>
            <h2 aria-label={spoken}>
              <span class={`dot ${color}`} /> {label}
            </h2>
            <span class={isOver ? 'count error' : 'count'} aria-hidden="true">
              {tally}
            </span>
          </div>
        ))}
      </div>
      {places.size === 0 && <p class="empty">{board.empty}</p>}
      {hasLines && (
        <DependencyLines
          {...{ board, places, scroller, heights }}
          stop={stopAt}
          lanes={boxes}
          top={sight.unit * 2.5}
          isLookedAt={(card) => {
            const place = places.get(card);
            const box = place && boxes[place.lane];
            const top = box && box.top + heights.laneName + place.index * heights.card;
            return top !== undefined && top + heights.card > sight.top && top < sight.top + sight.height;
          }}
        />
      )}
      {lanes.map((lane, at) => (
        <LaneView
          key={lane.key}
          {...{ words, board, lane, heights, selected, moving, over, dropOn, shownBeside }}
          box={boxes[at] ?? NOWHERE}
          drawn={drawn[at] ?? NOTHING}
          stop={stopAt}
        />
      ))}
    </div>
  );
}
