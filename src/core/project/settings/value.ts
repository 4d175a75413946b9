import { bothOf } from '../python/condition';
import type { Expression } from '../python/syntax';
import type { FileLine } from '../../base/place';

/** What an expression in a settings file comes to, as far as text tells; each part with the place it was written at. */
export type Value = FileLine & {
  /** As written, shortened. */
  text: string;
  /** The condition under which it holds. */
  when: string | null;
} & ValueShape;

type ValueShape =
  | { type: 'string'; value: string }
  /** A number, `True`, `False` or `None`, as Python prints it. */
  | { type: 'scalar'; value: string }
  | { type: 'list'; items: Value[] }
  | { type: 'dict'; entries: Entry[] }
  /** One of several assignments holds. */
  | { type: 'either'; options: Value[] }
  /** One of the options of `either`: nothing was assigned. */
  | { type: 'unset' }
  /**
   * The expression is null where a known value grew too large, and where what stands elsewhere decides. One that is
   * `spread` stands in a list for any number of items. `elsewhere` is what may assign a name out of sight.
   */
  | { type: 'unknown'; expression: Expression | null; spread?: true; elsewhere?: Elsewhere };

/** Star imports and calls that may assign a name, none of which can be read. */
interface Elsewhere {
  /** How each is told: `from company.live import *`. */
  by: readonly string[];
  /** What the name holds where none of them assigns it. */
  otherwise: readonly Value[];
}

/** More items of a list are left out: nobody writes them. */
export const MAX_ITEMS = 1200;
/** Conditions that are joined to a longer text end in `…`. */
export const MAX_CONDITION = 200;

/** One entry of a dict. */
export interface Entry {
  /** Null where text does not tell it, and where a whole mapping of unknown content is spread. */
  key: string | null;
  value: Value;
}

/** What a dict holds under a key; the last entry counts. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  return value?.type === 'dict' ? value.entries.filter((entry) => entry.key === key).at(-1)?.value : undefined;
}

/** Whether text tells all of it, and that it always holds. */
export function isKnown(value: Value): boolean {
  if (value.when !== null) return false;
  if (value.type === 'list') return value.items.every(isKnown);
  if (value.type === 'dict') return value.entries.every((entry) => entry.key !== null && isKnown(entry.value));
  return value.type === 'string' || value.type === 'scalar';
}

/** The same under one more condition; the items of a list carry it each. */
export function under(value: Value, when: string | null): Value {
  if (when === null) return value;
  const flagged = { ...value, when: both(when, value.when) };
  return flagged.type === 'list' ? { ...flagged, items: flagged.items.map((item) => under(item, when)) } : flagged;
}

/** Two conditions of which both hold. */
export function both(first: string | null, second: string | null): string | null {
  const together = bothOf(first, second);
  return together !== null && together.length > MAX_CONDITION
    ? `${together.slice(0, MAX_CONDITION - 1).replace(/…$/, '')}…`
    : together;
}

/** `before + after`, where both sides are lists as far as text tells. */
export function concatenate(before: Value, after: Value): Value & { type: 'list' } {
  return { ...before, type: 'list', items: [...listOf(before), ...listOf(after)].slice(0, MAX_ITEMS) };
}

/** The items of a list; of anything else that alone, which may be any number of them. */
export function listOf(value: Value): Value[] {
  if (value.type === 'list') return value.items;
  if (value.type === 'either') return value.options.flatMap((option) => listOf(option));
  if (value.type === 'unset') return [];
  return [value.type === 'unknown' ? { ...value, spread: true } : value];
}

/** Whether a value counts as true; null where text does not tell. */
export function truthOf(value: Value): boolean | null {
  if (value.type === 'either') {
    const truths = new Set(value.options.map(truthOf));
    return truths.size === 1 ? ([...truths][0] ?? null) : null;
  }
  if (value.type === 'list' && value.items.some((item) => item.when === null && !isSpread(item))) return true;
  if (value.when !== null) return null;
  if (value.type === 'string') return value.value !== '';
  if (value.type === 'scalar') return !/^(?:None|False|0)$/.test(value.value);
  if (value.type === 'list') return value.items.length === 0 ? false : null;
  return value.type === 'dict' && value.entries.length === 0 ? false : null;
}

/** Whether a value stands for any number of items or entries. */
export function isSpread(value: Value): boolean {
  return value.type === 'unknown' && value.spread === true;
}

/** The number that a value is; null where it is none. */
export function numberOf(value: Value): number | null {
  return value.type === 'scalar' && value.when === null && /^-?\d/.test(value.value) ? Number(value.value) : null;
}
