import type { BoardNow } from './messages';

/** Cards that are being moved, and into which column. */
export interface Moving {
  cards: ReadonlySet<number>;
  column: string;
}

/** The lanes as they will be once cards are moved: on top of their column, each in its lane. What the editor says then comes in their stead. */
export function showMoved(
  { lanes, columns }: { lanes: BoardNow['lanes']; columns: readonly { key: string }[] },
  moving: Moving | undefined,
): BoardNow['lanes'] {
  const target = moving ? columns.findIndex(({ key }) => key === moving.column) : -1;
  if (!moving || target === -1) return lanes;
  return lanes.map((lane) => {
    const moved = lane.cells.flatMap((cell, column) =>
      column === target ? [] : cell.filter((key) => moving.cards.has(key)),
    );
    if (moved.length === 0) return lane;
    const cells = lane.cells.map((cell, column) => [
      ...(column === target ? moved : []),
      ...cell.filter((key) => column === target || !moving.cards.has(key)),
    ]);
    return { ...lane, cells };
  });
}
