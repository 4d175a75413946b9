import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ArrowHead } from '../arrow-head';
import { linesBetween, type ColumnBox, type Measures } from './lines-between';
import type { KnownBoard } from './follow-board';
import type { CardPlace } from './place-cards';

interface LinesProps extends Omit<Measures, 'columns'> {
  board: KnownBoard;
  places: ReadonlyMap<number, CardPlace>;
  /** Where the columns' heads stand. */
  scroller: RefObject<HTMLElement | null>;
  /** The card that has the keyboard: its lines stand out. */
  stop: number | undefined;
  isLookedAt(card: number): boolean;
  /** So high are the columns' heads, in pixels. */
  top: number;
}

/** Lines from cards to what they wait for, over the board. What they say stands on the cards as well. */
export function DependencyLines({ board, places, scroller, stop, isLookedAt, top, lanes, heights }: LinesProps) {
  const columns = useColumns(scroller, board);
  const height = lanes.reduce((sum, lane) => Math.max(sum, lane.top + lane.height), 0);
  return (
    <svg class="lines" aria-hidden="true" style={{ top: `${top}px` }} height={height} width="1">
      <ArrowHead />
      {linesBetween(board.lanes, board.known, places, isLookedAt, { columns, lanes, heights }).map(
        ({ from, to, path }) => (
          <path
            key={`${from} ${to}`}
            class={from === stop || to === stop ? 'near' : ''}
            d={path}
            marker-end="url(#end)"
          />
        ),
      )}
    </svg>
  );
}

/** Where the columns stand, measured anew when the board is another one, or as wide. */
function useColumns(scroller: RefObject<HTMLElement | null>, board: KnownBoard): readonly ColumnBox[] {
  const [columns, setColumns] = useState<readonly ColumnBox[]>([]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void =>
      setColumns(
        [...element.querySelectorAll<HTMLElement>('.head')].map(({ offsetLeft, offsetWidth }) => ({
          left: offsetLeft,
          width: offsetWidth,
        })),
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, board.columns.length]);
  return columns;
}
