import type { Box, Point } from './layout/layout';

/** The keys that lead from one node to another. */
export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const AHEAD: Readonly<Record<Arrow, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** What lies aside counts so much more than what lies ahead. */
const ASIDE = 3;

/** The node that an arrow key leads to: the nearest one ahead; the same one where there is none. */
export function nextNode(boxes: readonly Box[], from: number, arrow: Arrow): number {
  const here = boxes[from];
  if (!here) return from;
  const ahead = AHEAD[arrow];
  let [best, least] = [from, Infinity];
  for (const [at, box] of boxes.entries()) {
    const across = box.x + box.width / 2 - (here.x + here.width / 2);
    const down = box.y + box.height / 2 - (here.y + here.height / 2);
    const way = across * ahead.x + down * ahead.y;
    if (at === from || way <= 1) continue;
    const cost = way + ASIDE * Math.abs(across * ahead.y + down * ahead.x);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}
