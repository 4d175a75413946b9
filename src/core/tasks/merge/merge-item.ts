import { readItem, type ChecklistItem } from '../body/read-item';
import { pickChanged, type ConflictMarks } from './conflict-marks';
import type { Unit, UnitParts } from './unit';

/** How far an item is on. */
const PROGRESS: readonly ChecklistItem['state'][] = ['open', 'under-way', 'done'];

/**
 * One item that both sides changed: its mark, its words and the lines below it each by itself. Of two marks that both go on from
 * the base, the one that is farther on stands.
 */
export function mergeItem(base: Unit | undefined, ours: Unit, theirs: Unit, marks: ConflictMarks): string[] {
  const [from, one, other] = [base && splitItem(base), splitItem(ours), splitItem(theirs)];
  const before = pickChanged(from?.before, one.before, other.before) ?? smaller(one.before, other.before);
  const mark = pickChanged(from?.middle, one.middle, other.middle) ?? fartherOn(from?.middle, one.middle, other.middle);
  const words = pickChanged(from?.after, one.after, other.after);
  const first =
    mark === undefined || words === undefined
      ? marks.mark(ours.lines.slice(0, 1), theirs.lines.slice(0, 1))
      : [before + mark + words];
  return [...first, ...marks.mergeLines(base?.lines.slice(1) ?? [], ours.lines.slice(1), theirs.lines.slice(1))];
}

function splitItem({ lines, parts }: Unit): UnitParts {
  const { before = '', middle = '' } = parts ?? {};
  return { before, middle, after: (lines[0] ?? '').slice(before.length + middle.length) };
}

/** Undefined where the two say different things. Who takes a mark back says something else than who sets one. */
function fartherOn(base: string | undefined, ours: string, theirs: string): string | undefined {
  const [from, one, other] = [base ?? ' ', ours, theirs].map((mark) => PROGRESS.indexOf(stateOf(mark)));
  if (from === undefined || one === undefined || other === undefined) return undefined;
  if (stateOf(ours) === stateOf(theirs)) return smaller(ours, theirs);
  if (one < from || other < from || from < 0) return undefined;
  return one > other ? ours : theirs;
}

function stateOf(mark: string): ChecklistItem['state'] {
  return readItem(`- [${mark}] `, 1, '')?.state ?? 'open';
}

function smaller(one: string, other: string): string {
  return one <= other ? one : other;
}
