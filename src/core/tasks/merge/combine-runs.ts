import { compareCodeUnits } from '../../base/compare-code-units';
import { allLines, type Unit } from './unit';

/** What one side alone has in one place, and the unit before it, as that side has it. */
export interface Run {
  units: readonly Unit[];
  anchor: Unit | undefined;
}

/** A unit, and whether it is the last of its side. */
interface Placed {
  unit: Unit;
  day: string;
  joint: readonly string[] | undefined;
}

/**
 * Joins what two sides have put in one place: by day where they name one, each side in its own order, and one side behind the other
 * where nothing tells which was first. Which side is ours makes no difference, so that two who merge each other have the same.
 * @param newestFirst whether the later day stands above
 */
export function combineRuns(one: Run, other: Run, newestFirst: boolean): readonly Unit[] {
  if (one.units.length === 0) return other.units;
  if (other.units.length === 0) return one.units;
  const [first, second] = compareRuns(one, other) <= 0 ? [one, other] : [other, one];
  const [ones, others] = [place(first), place(second)];
  // What belongs to this section stands before the sections in it.
  const combined = [isLeaf, isSection].flatMap((isWanted) =>
    interleave(ones.filter(isWanted), others.filter(isWanted), newestFirst),
  );
  const last = combined.at(-1);
  const longest = [ones, others].map((run) => run.at(-1)?.unit.tail ?? []).sort((a, b) => b.length - a.length)[0] ?? [];
  return combined.map(({ unit, joint }, index) => {
    if (unit === last?.unit) return unit.units.length === 0 ? { ...unit, tail: longest } : unit;
    const next = combined[index + 1]?.unit;
    return joint === undefined || next === undefined ? unit : withJoint(unit, next, joint);
  });
}

/** A section below the one before it stays below it: the deeper heading goes first. */
function compareRuns(one: Run, other: Run): number {
  const depth = ({ units }: Run) => Number(units.find(({ kind }) => kind === 'section')?.key[0] ?? 0) || 0;
  return depth(other) - depth(one) || compareCodeUnits(textOf(one), textOf(other));
}

function textOf({ units }: Run): string {
  return units.flatMap(allLines).join('\n');
}

function isSection({ unit }: Placed): boolean {
  return unit.kind === 'section';
}

function isLeaf(placed: Placed): boolean {
  return !isSection(placed);
}

/** What names no day belongs to what stands before it. */
function place({ units, anchor }: Run): Placed[] {
  let day = '';
  return units.map((unit, index) => {
    if (unit.date !== '') day = unit.date;
    const next = units[index + 1];
    const isLast = next === undefined || (next.kind === 'section' && unit.kind !== 'section');
    return { unit, day, joint: isLast ? (anchor && isListed(anchor) ? anchor.tail : []) : undefined };
  });
}

function interleave(ones: readonly Placed[], others: readonly Placed[], newestFirst: boolean): Placed[] {
  const merged: Placed[] = [];
  let [one, other] = [0, 0];
  for (;;) {
    const [next, nextOther] = [ones[one], others[other]];
    if (next === undefined) return [...merged, ...others.slice(other)];
    if (nextOther === undefined) return [...merged, ...ones.slice(one)];
    const isLater = newestFirst ? next.day < nextOther.day : next.day > nextOther.day;
    if (isLater && next.day !== '' && nextOther.day !== '') {
      merged.push(nextOther);
      other += 1;
    } else {
      merged.push(next);
      one += 1;
    }
  }
}

/** Whether a unit is one of several that stand one below the other without an empty line. */
function isListed({ kind }: Unit): boolean {
  return kind !== 'section' && kind !== 'prose' && kind !== 'code';
}

function withJoint(unit: Unit, next: Unit, joint: readonly string[]): Unit {
  const lines = isListed(unit) && isListed(next) ? joint : [''];
  return lastTail(unit, lines);
}

/** The unit with these empty lines at its very end. */
function lastTail(unit: Unit, tail: readonly string[]): Unit {
  const last = unit.units.at(-1);
  return last === undefined
    ? { ...unit, tail }
    : { ...unit, units: [...unit.units.slice(0, -1), lastTail(last, tail)] };
}
