import { alignTexts } from '../../base/merge-lines';
import { wordsOf, type Unit } from './unit';

/** Of so many that could have been re-worded into one, the next ones are looked at; more were no edit by hand. */
const MOST_TRIED = 20;

/** Half of the words in common make two texts one that was re-worded. */
const SIMILAR = 0.5;

/**
 * Finds for the units of one side those that they were in the common base: in the same order, then those that were moved, then
 * those that were re-worded in their place.
 */
export function alignUnits(base: readonly Unit[], side: readonly Unit[]): Map<Unit, Unit> {
  const found = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  const pair = (one: Unit | undefined, other: Unit | undefined): void => {
    if (one === undefined || other === undefined) return;
    found.set(other, one);
    taken.add(one);
  };
  const gaps = { base: new Map<Unit, number>(), side: new Map<Unit, number>() };
  let [nextBase, nextSide] = [0, 0];
  for (const [index, [atBase, atSide]] of [
    ...alignTexts(base.map(identityOf), side.map(identityOf)),
    [base.length, side.length] as const,
  ].entries()) {
    for (; nextBase < atBase; nextBase += 1) setGap(gaps.base, base[nextBase], index);
    for (; nextSide < atSide; nextSide += 1) setGap(gaps.side, side[nextSide], index);
    pair(base[atBase], side[atSide]);
    [nextBase, nextSide] = [atBase + 1, atSide + 1];
  }
  for (const [one, other] of pairByIdentity([...gaps.base.keys()], [...gaps.side.keys()])) pair(one, other);
  const left = [...gaps.base].filter(([unit]) => !taken.has(unit));
  const waiting = groupByGap(left);
  const sideOf = groupByGap([...gaps.side].filter(([unit]) => !found.has(unit)));
  for (const [gap, units] of sideOf) pairReworded(waiting.get(gap) ?? [], units, pair);
  return found;
}

function setGap(gaps: Map<Unit, number>, unit: Unit | undefined, gap: number): void {
  if (unit !== undefined) gaps.set(unit, gap);
}

/** Pairs the units of two lists that are recognised by the same; of those that occur several times the first with the first. */
export function pairByIdentity(ones: readonly Unit[], others: readonly Unit[]): (readonly [Unit, Unit])[] {
  const waiting = new Map<string, Unit[]>();
  for (const one of [...ones].reverse()) {
    const queue = waiting.get(identityOf(one));
    if (queue === undefined) waiting.set(identityOf(one), [one]);
    else queue.push(one);
  }
  return others.flatMap((other) => {
    const one = waiting.get(identityOf(other))?.pop();
    return one === undefined ? [] : [[one, other] as const];
  });
}

function identityOf({ kind, key }: Unit): string {
  return `${kind}\n${key}`;
}

function groupByGap(units: readonly (readonly [Unit, number])[]): Map<number, Unit[]> {
  const groups = new Map<number, Unit[]>();
  for (const [unit, gap] of units) {
    const group = groups.get(gap);
    if (group === undefined) groups.set(gap, [unit]);
    else group.push(unit);
  }
  return groups;
}

function pairReworded(base: readonly Unit[], side: readonly Unit[], pair: (one: Unit, other: Unit) => void): void {
  const left = new Set(base);
  for (const unit of side) {
    if (unit.kind === 'key') continue;
    let tried = 0;
    for (const one of left) {
      if (one.kind !== unit.kind) continue;
      if (tried === MOST_TRIED) break;
      tried += 1;
      const isAlone = base.length === 1 && side.length === 1 && (unit.kind === 'prose' || unit.kind === 'code');
      if (!isAlone && !isReworded(one, unit)) continue;
      pair(one, unit);
      left.delete(one);
      break;
    }
  }
}

/** A section is the same under another heading, and with other things under its own. */
function isReworded(one: Unit, other: Unit): boolean {
  if (similarity(wordsOf(one), wordsOf(other)) >= SIMILAR) return true;
  return one.kind === 'section' && similarity(one.lines.join(' '), other.lines.join(' ')) >= SIMILAR;
}

/** How many words two texts have in common, between 0 and 1. */
function similarity(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [ones, others] = [words(one), words(other)];
  const common = [...ones].filter((word) => others.has(word)).length;
  return ones.size + others.size === 0 ? 1 : (2 * common) / (ones.size + others.size);
}
