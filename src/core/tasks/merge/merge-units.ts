import { alignUnits, pairByIdentity } from './align-units';
import { combineRuns, type Run } from './combine-runs';
import { pickChanged } from './conflict-marks';
import { mergeItem } from './merge-item';
import { mergeKey } from './merge-key';
import type { MergeRules } from './merge-rules';
import { allLines, leaf, type Unit, wordsOf } from './unit';

/** One thing, as far as the base and the two sides have it. */
interface Merging {
  base?: Unit;
  ours?: Unit;
  theirs?: Unit;
}

/** Both sides of a section or of a whole text, and what they came from. */
export interface ThreeWays {
  base: readonly Unit[];
  ours: readonly Unit[];
  theirs: readonly Unit[];
}

/**
 * Merges units that stand one behind the other, by what they are: each is followed from the base to both sides, wherever it moved
 * to. The order is ours, or theirs where they alone changed it; what is new stands behind what it was put behind.
 */
export function mergeUnits({ base, ours, theirs }: ThreeWays, rules: MergeRules): Unit[] {
  const { oursOrder, theirsOrder } = follow({ base, ours, theirs });
  const isOurs = isInOrder(oursOrder, base) ? isInOrder(theirsOrder, base) : true;
  const [order, other] = isOurs ? [oursOrder, theirsOrder] : [theirsOrder, oursOrder];
  const newestFirst = isNewestFirst([...ours, ...theirs]);
  const runs = runsOf(other);
  const merged: Unit[] = [];
  let run: Merging[] = [];
  let anchor: Merging | undefined;
  const settle = (nodes: readonly Merging[]) => nodes.flatMap((node) => mergeOne(node, rules) ?? []);
  const finishRun = (): void => {
    const tailIn = (way: 'ours' | 'theirs') => anchor?.[way];
    const one: Run = { units: settle(run), anchor: tailIn(isOurs ? 'ours' : 'theirs') };
    const two: Run = { units: settle(runs.get(anchor) ?? []), anchor: tailIn(isOurs ? 'theirs' : 'ours') };
    merged.push(...combineRuns(one, two, newestFirst));
    run = [];
  };
  for (const node of order) {
    if (node.ours === undefined || node.theirs === undefined) {
      run.push(node);
      continue;
    }
    finishRun();
    merged.push(...settle([node]));
    anchor = node;
  }
  finishRun();
  return merged;
}

/** What each side has, in its order; what both have is one and the same in both. */
function follow({ base, ours, theirs }: ThreeWays): { oursOrder: Merging[]; theirsOrder: Merging[] } {
  const [fromOurs, fromTheirs] = [alignUnits(base, ours), alignUnits(base, theirs)];
  const nodes = new Map<Unit, Merging>(base.map((unit) => [unit, { base: unit }]));
  const place = (side: 'ours' | 'theirs', units: readonly Unit[], from: ReadonlyMap<Unit, Unit>): void => {
    for (const unit of units) {
      const origin = from.get(unit);
      const node = (origin && nodes.get(origin)) ?? {};
      node[side] = unit;
      nodes.set(unit, node);
    }
  };
  place('ours', ours, fromOurs);
  const isNew = (from: ReadonlyMap<Unit, Unit>) => (unit: Unit) => !from.has(unit);
  const both = pairByIdentity(ours.filter(isNew(fromOurs)), theirs.filter(isNew(fromTheirs)));
  place('theirs', theirs, new Map([...fromTheirs, ...both.map(([one, other]) => [other, one] as const)]));
  const orderOf = (units: readonly Unit[]) => units.flatMap((unit) => nodes.get(unit) ?? []);
  return { oursOrder: orderOf(ours), theirsOrder: orderOf(theirs) };
}

function isInOrder(order: readonly Merging[], base: readonly Unit[]): boolean {
  const places = new Map(base.map((unit, index) => [unit, index]));
  const indices = order.flatMap((node) => (node.base === undefined ? [] : (places.get(node.base) ?? [])));
  return indices.every((place, index) => index === 0 || place > (indices[index - 1] ?? 0));
}

/** What one side alone has, by the last thing before it that both have. */
function runsOf(order: readonly Merging[]): Map<Merging | undefined, Merging[]> {
  const runs = new Map<Merging | undefined, Merging[]>();
  let anchor: Merging | undefined;
  for (const node of order) {
    if (node.ours !== undefined && node.theirs !== undefined) anchor = node;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), node]);
  }
  return runs;
}

function isNewestFirst(units: readonly Unit[]): boolean {
  let [up, down, before] = [0, 0, ''];
  for (const { date } of units) {
    if (date === '') continue;
    if (before !== '' && date > before) up += 1;
    if (date < before) down += 1;
    before = date;
  }
  return down > up;
}

/** Undefined where the one side removed what the other left as it was. */
function mergeOne({ base, ours, theirs }: Merging, rules: MergeRules): Unit | undefined {
  if (ours !== undefined && theirs !== undefined) return mergeBoth(base, ours, theirs, rules);
  const side = ours ?? theirs;
  if (side === undefined || base === undefined) return side;
  if (wordsOf(side) === wordsOf(base)) return undefined;
  const lines = allLines({ ...side, tail: side.units.length > 0 ? side.tail : [] });
  const marked = ours === undefined ? rules.marks.mark([], lines) : rules.marks.mark(lines, []);
  return { ...leaf(side.kind, side.key, marked), tail: side.units.length > 0 ? [] : side.tail, date: side.date };
}

function mergeBoth(base: Unit | undefined, ours: Unit, theirs: Unit, rules: MergeRules): Unit {
  const tail = mergeTails(base?.tail, ours.tail, theirs.tail);
  if (ours.kind === 'section') {
    const lines = mergeLeaf(base, ours, theirs, rules);
    const units = mergeUnits({ base: base?.units ?? [], ours: ours.units, theirs: theirs.units }, rules);
    return { ...ours, lines, tail, units };
  }
  const isDisputed = rules.disputed !== undefined && ours.kind === 'key' && ours.key === rules.disputed;
  if (isDisputed && !isSameText(ours.lines, theirs.lines))
    return { ...ours, lines: rules.marks.mark(ours.lines, theirs.lines), tail };
  const lines = mergeLeaf(base, ours, theirs, rules);
  return { ...ours, lines, tail };
}

function mergeLeaf(base: Unit | undefined, ours: Unit, theirs: Unit, rules: MergeRules): readonly string[] {
  const picked = pickChanged(base?.lines, ours.lines, theirs.lines, isSameText);
  if (picked !== undefined) return picked;
  if (ours.kind === 'item') return mergeItem(base, ours, theirs, rules.marks);
  if (ours.kind === 'key') return mergeKey(base, ours, theirs, rules);
  return rules.marks.mergeLines(base?.lines ?? [], ours.lines, theirs.lines);
}

/** Empty lines mean nothing: where both sides changed them, the longer ones stand. */
function mergeTails(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  return pickChanged(base, ours, theirs, isSameText) ?? (ours.length >= theirs.length ? ours : theirs);
}

function isSameText(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
