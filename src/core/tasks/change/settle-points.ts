import type { OpenPoint } from '../log/check-completion';
import type { ItemMark } from './mark-items';

/** What became of one point. */
export type PointOutcome = { point: OpenPoint } & (
  | { outcome: 'done' }
  /** With the reason, which goes behind an item, or into the report. */
  | { outcome: 'not-needed'; reason: string }
);

/**
 * What becomes of what is open in a task that is to be completed: one decision for everything, or one for each point.
 * `allDone` says that the open items are done in fact, `notNeeded` why what is open is not needed.
 */
export type Settlement = { allDone?: boolean; notNeeded?: string } | { outcomes: readonly PointOutcome[] };

/** What follows from a settlement. */
export interface SettledPoints {
  items: ItemMark[];
  /** Sentences for the report: what was not simply done, and why the task does not wait for what it depends on. */
  remarks: string[];
  /** What the settlement says nothing about. */
  left: OpenPoint[];
}

/** Whether a sentence of a report is a remark of what was settled; none of a person begins so by chance and is meant otherwise. */
export function isRemark(sentence: string): boolean {
  return /^(?:did not (?:wait for|look at) |Depended on |Not needed: |Hidden from line |Without criteria: )/.test(
    sentence,
  );
}

const WITHOUT_CRITERIA = 'Without criteria: ';

/** What a completion says of a task that no item tells when it is done; none where one does, be it optional. */
export function remarkOnCriteria({ items }: { items: readonly unknown[] }): string[] {
  return items.length > 0 ? [] : [`${WITHOUT_CRITERIA}no item of the task log says when it is done`];
}

/** Whether one of the sentences of a report says so. */
export function saysWithoutCriteria(sentences: readonly string[] = []): boolean {
  return sentences.some((sentence) => sentence.startsWith(WITHOUT_CRITERIA));
}

/**
 * Applies a settlement to all open points. Of one decision for everything done goes before not needed, and a dependency is
 * never done by it, nor what is hidden.
 * @param options.reporting whether the completion is reported with it: the step that asks for that is done then
 */
export function settlePoints(
  open: readonly OpenPoint[],
  settlement: Settlement = {},
  { reporting = false }: { reporting?: boolean } = {},
): SettledPoints {
  const settled: SettledPoints = { items: [], remarks: [], left: [] };
  const points = reporting ? open.filter(({ kind }) => kind !== 'completion-report') : open;
  for (const point of open)
    if (reporting && point.kind === 'completion-report') settled.items.push({ line: point.line, state: 'done' });
  if ('outcomes' in settlement) {
    const outcomes = new Map(settlement.outcomes.map((outcome) => [nameOf(outcome.point), outcome]));
    for (const point of points) settleOne(settled, point, outcomes.get(nameOf(point)));
    return settled;
  }
  const { allDone = false, notNeeded = '' } = settlement;
  const reason = notNeeded.trim();
  for (const point of points) {
    if (point.kind === 'hidden') {
      // Nobody can say of what is not seen that it is done.
      if (reason === '') settled.left.push(point);
      else settled.remarks.push(`did not look at what is hidden from line ${point.line} on: ${reason}`);
    } else if (point.kind !== 'dependency' && allDone) settled.items.push({ line: point.line, state: 'done' });
    else if (reason === '') settled.left.push(point);
    else if (point.kind === 'dependency') settled.remarks.push(`did not wait for ${point.id}: ${reason}`);
    else settled.items.push({ line: point.line, state: 'dropped', reason });
  }
  return settled;
}

function settleOne(settled: SettledPoints, point: OpenPoint, outcome: PointOutcome | undefined): void {
  if (outcome === undefined) {
    settled.left.push(point);
  } else if (point.kind === 'dependency') {
    settled.remarks.push(
      outcome.outcome === 'done'
        ? `Depended on ${point.id}, confirmed as done`
        : `Not needed: ${[point.id, point.title].filter(Boolean).join(': ')} (${outcome.reason})`,
    );
  } else if (point.kind === 'hidden') {
    settled.remarks.push(
      outcome.outcome === 'done'
        ? `Hidden from line ${point.line} on, confirmed as done`
        : `Not needed: what is hidden from line ${point.line} on (${outcome.reason})`,
    );
  } else if (outcome.outcome === 'done') {
    settled.items.push({ line: point.line, state: 'done' });
  } else {
    settled.items.push({ line: point.line, state: 'dropped', reason: outcome.reason });
    settled.remarks.push(`Not needed: ${point.text} (${outcome.reason})`);
  }
}

/** By its words, not its line: somebody may have added one above meanwhile. */
function nameOf(point: OpenPoint): string {
  return point.kind === 'dependency' ? `depends on ${point.id}` : point.text;
}
