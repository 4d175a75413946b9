import type { Box, Point } from './layout';

/**
 * The corners of a line between two boxes, from border to border.
 * @param bends what the layout says of it; straight where it says nothing
 */
export function connectLine(from: Box | undefined, to: Box | undefined, bends?: readonly Point[]): Point[] {
  if (!from || !to) return [];
  if (from === to) return loop(from);
  if (bends && bends.length > 1) return [...bends];
  const [start, end] = [middle(from), middle(to)];
  return [onBorder(from, end), onBorder(to, start)];
}

/** Out on the right, and back in at the top. */
function loop({ x, y, width, height }: Box): Point[] {
  const [right, reach] = [x + width, 14];
  return [
    { x: right, y: y + height / 2 },
    { x: right + reach, y: y + height / 2 },
    { x: right + reach, y: y - reach },
    { x: x + width * 0.75, y: y - reach },
    { x: x + width * 0.75, y },
  ];
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the middle of a box to a point leaves it. */
function onBorder(box: Box, to: Point): Point {
  const from = middle(box);
  const [across, down] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    1,
    across === 0 ? Infinity : box.width / 2 / Math.abs(across),
    down === 0 ? Infinity : box.height / 2 / Math.abs(down),
  );
  return { x: from.x + across * share, y: from.y + down * share };
}
