import type { OpenPoint } from '../tasks/log/check-completion';
import type { Settlement } from '../tasks/change/settle-items';

/** What becomes of everything that is open in a task that is to be completed. */
export interface Decision {
  /** Whether the open items are done in fact. */
  allDone: boolean;
  /** Why what is open is not needed; `''` where it is. */
  notNeeded: string;
}

/** What follows from a decision. */
export interface SettledPoints {
  items: Settlement[];
  /** Sentences for the report: why the task does not wait for what it depends on. */
  remarks: string[];
  /** What the decision says nothing about. */
  left: OpenPoint[];
}

/** Applies one decision to all open points: done goes before not needed, and a dependency is never done by decision. */
export function settlePoints(points: readonly OpenPoint[], { allDone, notNeeded }: Decision): SettledPoints {
  const settled: SettledPoints = { items: [], remarks: [], left: [] };
  for (const point of points) {
    if (point.kind !== 'dependency' && allDone) settled.items.push({ line: point.line, outcome: 'done' });
    else if (notNeeded === '') settled.left.push(point);
    else if (point.kind === 'dependency') settled.remarks.push(`did not wait for ${point.id}: ${notNeeded}`);
    else settled.items.push({ line: point.line, outcome: 'not-needed', reason: notNeeded });
  }
  return settled;
}
