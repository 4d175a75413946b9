import type { Card, Lane } from './messages';
import type { Heights, LaneBox } from './measure-lanes';
import type { CardPlace } from './place-cards';

/** Where a column stands on the board, in pixels from its left. */
export interface ColumnBox {
  left: number;
  width: number;
}

/** A line from a card to one that it waits for. */
export interface DependencyLine {
  from: number;
  to: number;
  /** As SVG draws it, in pixels from the left and from the first lane's top. */
  path: string;
}

/** With more lines nobody sees which leads where. */
const MOST = 200;
/** So far a line leaves a card sideways, in pixels. */
const REACH = 24;

/** What of the board is measured. */
export interface Measures {
  columns: readonly ColumnBox[];
  lanes: readonly LaneBox[];
  heights: Heights;
}

/**
 * The lines from cards to what they wait for, where either end is among those that are looked at.
 * @param places where each card of the board stands
 */
export function linesBetween(
  lanes: readonly Lane[],
  known: ReadonlyMap<number, Card>,
  places: ReadonlyMap<number, CardPlace>,
  isLookedAt: (card: number) => boolean,
  measures: Measures,
): DependencyLine[] {
  const lines: DependencyLine[] = [];
  for (const from of lanes.flatMap(({ cells }) => cells.flat()))
    for (const to of known.get(from)?.waitsFor ?? []) {
      const [start, end] = [places.get(from), places.get(to)];
      if (!start || !end || !(isLookedAt(from) || isLookedAt(to))) continue;
      lines.push({ from, to, path: pathBetween(boxOf(start, measures), boxOf(end, measures)) });
      if (lines.length === MOST) return lines;
    }
  return lines;
}

interface Box extends ColumnBox {
  middle: number;
}

function boxOf({ lane, column, index }: CardPlace, { columns, lanes, heights }: Measures): Box {
  const { left = 0, width = 0 } = columns[column] ?? {};
  const top = (lanes[lane]?.top ?? 0) + heights.laneName + index * heights.card;
  return { left, width, middle: Math.round(top + heights.card / 2) };
}

/** From the side of one card to the near side of the other; within a column around it on the right. */
function pathBetween(from: Box, to: Box): string {
  const right = ({ left, width }: Box): number => left + width;
  const [start, end, out, back] =
    from.left === to.left
      ? [right(from), right(to), REACH, REACH]
      : from.left < to.left
        ? [right(from), to.left, REACH, -REACH]
        : [from.left, right(to), -REACH, REACH];
  return `M${start} ${from.middle}C${start + out} ${from.middle} ${end + back} ${to.middle} ${end} ${to.middle}`;
}
