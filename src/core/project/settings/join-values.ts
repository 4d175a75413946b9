import type { Names } from './names';
import { MAX_CONDITION, under, type Entry, type Value } from './value';

/** What a name holds at the end of one of several branches; undefined where it is not assigned. */
export interface Outcome {
  value: Value | undefined;
  /** The condition under which the branch is taken. */
  when: string;
}

/** More assignments of one setting are not told apart: nobody writes them. */
const MAX_OPTIONS = 8;

/** Sets what names hold after branches of which exactly one is taken, as {@link joinValues} does for each. */
export function joinNames(ends: readonly { names: Names; when: string }[], into: Names): void {
  for (const name of new Set(ends.flatMap(({ names }) => [...names.assigned().keys()]))) {
    const outcomes = ends.map(({ names, when }) => ({ value: names.get(name), when }));
    const joined = joinValues(outcomes, into.get(name));
    if (joined) into.set(name, joined);
  }
}

/**
 * What a name holds after branches of which exactly one is taken. Lists are joined item by item: what stands in each of
 * them has no condition.
 * @param before what it held before the branches
 */
export function joinValues(outcomes: readonly Outcome[], before: Value | undefined): Value | undefined {
  const [first] = outcomes;
  if (!first) return before;
  if (outcomes.every(({ value }) => value === first.value || isSame(value, first.value))) return first.value;
  const lists = outcomes.flatMap(({ value, when }) =>
    value?.type === 'list' ? [{ value, items: value.items, when }] : [],
  );
  if (lists.length === outcomes.length)
    return {
      ...(before ?? lists.at(-1)?.value ?? first.value),
      when: null,
      type: 'list',
      items: joinLists(lists),
    } as Value;
  const dicts = outcomes.flatMap(({ value, when }) => (value?.type === 'dict' ? [{ value, when }] : []));
  if (before?.type === 'dict' && dicts.length === outcomes.length && dicts.every(({ value }) => isAt(value, before)))
    return joinDicts(dicts, before);
  return (before?.type === 'either' ? joinEach(outcomes, before) : null) ?? joinOptions(outcomes, before);
}

/** Where the branches change entries of what one of several assignments gave, each of these is joined by itself. */
function joinEach(outcomes: readonly Outcome[], before: Value & { type: 'either' }): Value | null {
  const options: Value[] = [];
  for (const [at, option] of before.options.entries()) {
    const held = outcomes.flatMap(({ value, when }) => {
      const one = value?.type === 'either' ? value.options[at] : undefined;
      return one && isAt(one, option) && one.when === option.when ? [{ value: { ...one, when: null }, when }] : [];
    });
    const joined = held.length === outcomes.length ? joinValues(held, { ...option, when: null }) : undefined;
    if (!joined) return null;
    options.push(under(joined, option.when));
  }
  return outcomes.every(({ value }) => value?.type === 'either' && value.options.length === options.length)
    ? { ...before, options }
    : null;
}

const UNSET: Value = { type: 'unset', file: '', line: 0, text: 'not set', when: null };

function joinOptions(outcomes: readonly Outcome[], before: Value | undefined): Value | undefined {
  const options = withoutRepeats(
    outcomes.flatMap(({ value, when }): Value[] => {
      if (value === undefined) return [{ ...UNSET, when }];
      const held = value.type === 'either' ? value.options : [value];
      const options = held.map((option) => under(option, when));
      return value.type !== 'either' && value.when !== null ? [...options, UNSET] : options;
    }),
  );
  const assigned = options.filter(({ type }) => type !== 'unset');
  const last = assigned.filter((option) => !before || !isAt(option, before)).at(-1) ?? assigned.at(-1);
  if (!last || assigned.length === 1) return last;
  const place = { file: last.file, line: last.line, text: last.text, when: null };
  if (options.length > MAX_OPTIONS) return { ...place, type: 'unknown', expression: null };
  return { ...place, type: 'either', options };
}

/** One value that several branches assign stands once, under all their conditions. */
function withoutRepeats(options: readonly Value[]): Value[] {
  const kept: Value[] = [];
  for (const option of options) {
    const at = kept.findIndex((one) => isSame({ ...one, when: null }, { ...option, when: null }));
    const same = kept[at];
    if (!same) kept.push(option);
    else
      kept[at] = {
        ...same,
        when: same.when === null || option.when === null ? null : eitherOf(same.when, option.when),
      };
  }
  return kept;
}

/** An item that some branches have, with those that stand behind it in a branch that was looked at later. */
interface Node {
  item: Value;
  branches: Set<number>;
  behind: Node[];
}

function joinLists(lists: readonly { items: readonly Value[]; when: string }[]): Value[] {
  const [first] = lists;
  if (!first) return [];
  const shortest = Math.min(...lists.map(({ items }) => items.length));
  let start = 0;
  while (start < shortest && lists.every(({ items }) => items[start] === first.items[start])) start += 1;
  let end = 0;
  const fromEnd = (items: readonly Value[]): Value | undefined => items[items.length - 1 - end];
  while (end < shortest - start && lists.every(({ items }) => fromEnd(items) === fromEnd(first.items))) end += 1;
  const middle = lists.map(({ items, when }) => ({ items: items.slice(start, items.length - end), when }));
  return [...first.items.slice(0, start), ...joinMiddle(middle), ...first.items.slice(first.items.length - end)];
}

/** In the order of the first list; what only a later one has stands behind what it stands behind there. */
function joinMiddle(lists: readonly { items: readonly Value[]; when: string }[]): Value[] {
  const nodes = new Map<string, Node>();
  const top: Node[] = [];
  for (const [branch, { items }] of lists.entries()) {
    let behind = top;
    const fresh: Node[] = [];
    const seen = new Map<string, number>();
    const flush = (): void => void behind.unshift(...fresh.splice(0));
    for (const item of items) {
      const key = keyOf(item, seen);
      const known = nodes.get(key);
      if (known) {
        flush();
        known.branches.add(branch);
        ({ behind } = known);
        continue;
      }
      const node: Node = { item, branches: new Set([branch]), behind: [] };
      nodes.set(key, node);
      fresh.push(node);
    }
    if (branch === 0) top.push(...fresh);
    else flush();
  }
  const joined: Value[] = [];
  const waiting = [...top].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { item, branches, behind } = node;
    const whens = [...branches].map((branch) => lists[branch]?.when ?? '');
    joined.push(branches.size === lists.length ? item : under(item, whens.reduce(eitherOf)));
    waiting.push(...[...behind].reverse());
  }
  return joined;
}

function joinDicts(dicts: readonly { value: Value & { type: 'dict' }; when: string }[], before: Value): Value {
  const keys = [...new Set(dicts.flatMap(({ value }) => value.entries.map(({ key }) => key)))];
  const entries = keys.flatMap((key): Entry[] => {
    if (key === null) {
      const spread = dicts.flatMap(({ value }) => value.entries.filter((entry) => entry.key === null));
      return [...new Map(spread.map((entry) => [entry.value, entry])).values()];
    }
    const held = dicts.map(({ value, when }) => ({
      value: value.entries.filter((entry) => entry.key === key).at(-1)?.value,
      when,
    }));
    const earlier =
      before.type === 'dict' ? before.entries.filter((entry) => entry.key === key).at(-1)?.value : undefined;
    const joined = joinValues(held, earlier);
    return joined ? [{ key, value: joined }] : [];
  });
  return { ...before, type: 'dict', entries };
}

/** Two conditions of which one holds. */
function eitherOf(first: string, second: string): string {
  return first === second ? first : `${first} or ${second}`.slice(0, MAX_CONDITION);
}

/** The same text in two lists is one item; what is no text is told by where it was written. */
function keyOf(item: Value, seen: Map<string, number>): string {
  const key =
    item.type === 'string'
      ? `'${item.value} ${item.when ?? ''}`
      : `${item.file}:${item.line} ${item.text} ${item.when ?? ''}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return `${count} ${key}`;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined || one.when !== other.when) return one === other;
  if (one.type === 'string' || one.type === 'scalar') return one.type === other.type && one.value === other.value;
  if (one.type === 'unset') return other.type === 'unset';
  return one.type === 'unknown' && other.type === 'unknown' && isAt(one, other);
}

function isAt(one: Value, other: Value): boolean {
  return one.file === other.file && one.line === other.line && one.text === other.text;
}
