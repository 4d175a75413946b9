import type { Box, Size } from './layout';

/** So much wider than high is a map, about as a window is. */
const ASPECT = 1.6;

/**
 * Puts boxes beside and below each other without overlapping, the high ones first.
 * @param gap between two of them, in pixels
 * @returns where each stands, in the order in which they were given
 */
export function packBoxes(sizes: readonly Size[], gap: number): Size & { boxes: Box[] } {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.max(Math.sqrt(area * ASPECT), ...sizes.map(({ width }) => width));
  const order = sizes.map((_, at) => at).sort((one, other) => heightOf(other) - heightOf(one) || one - other);
  const boxes = sizes.map((size): Box => ({ x: 0, y: 0, width: size.width, height: size.height }));
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const at of order) {
    const box = boxes[at];
    if (!box) continue;
    if (x > 0 && x + box.width > most) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    box.x = x;
    box.y = y;
    x += box.width + gap;
    rowHeight = Math.max(rowHeight, box.height);
    width = Math.max(width, box.x + box.width);
  }
  return { boxes, width, height: y + rowHeight };

  function heightOf(at: number): number {
    return sizes[at]?.height ?? 0;
  }
}
