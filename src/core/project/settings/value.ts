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
  /** The expression is null where a known value grew too large. */
  | { type: 'unknown'; expression: Expression | null };

/** More items of a list, and more assignments of one setting, are left out: nobody writes them. */
export const MAX_ITEMS = 1200;
const MAX_OPTIONS = 7;

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

/** Whether text tells all of it. */
export function isKnown(value: Value): boolean {
  if (value.type === 'list') return value.items.every((item) => isKnown(item) && item.when === value.when);
  if (value.type === 'dict') return value.entries.every((entry) => entry.key !== null && isKnown(entry.value));
  return value.type === 'string' || value.type === 'scalar';
}

/** The same under one more condition. */
export function under(value: Value, when: string | null): Value {
  if (when === null) return value;
  const flagged = { ...value, when: value.when === null || value.when === when ? when : `${when} and ${value.when}` };
  return flagged.type === 'list' ? { ...flagged, items: flagged.items.map((item) => under(item, when)) } : flagged;
}

/** What a name holds after an assignment that may not have happened. */
export function merge(before: Value | undefined, after: Value, when: string | null): Value {
  if (when === null) return after;
  if (before?.type === 'list' && after.type === 'list') {
    return { ...before, items: mergeItems(before.items, after.items, when) };
  }
  if (!before) return under(after, when);
  const earlier = before.type === 'either' ? before.options : [before];
  return { ...under(after, when), type: 'either', options: [...earlier.slice(-MAX_OPTIONS), under(after, when)] };
}

/**
 * The items of a list that may have been replaced: those that were there stay, those that are new have the condition.
 */
function mergeItems(before: readonly Value[], after: readonly Value[], when: string): Value[] {
  const [held, kept] = [new Set(before), new Set(after)];
  const gone = before.filter((item) => !kept.has(item));
  const places = new Set(gone.map(writtenAt));
  const came = new Set(after.filter((item) => !held.has(item)).map(writtenAt));
  const merged = after.map((item) => (held.has(item) || places.has(writtenAt(item)) ? item : under(item, when)));
  return [...gone.filter((item) => !came.has(writtenAt(item))), ...merged];
}

/** What two values that were written at one place have in common: a file that is imported twice is evaluated twice. */
function writtenAt({ file, line, text }: Value): string {
  return `${file}:${line} ${text}`;
}

/** `before + after`, where both sides are lists as far as text tells. */
export function concatenate(before: Value, after: Value): Value {
  return { ...before, type: 'list', items: [...itemsOf(before), ...itemsOf(after)].slice(0, MAX_ITEMS) };
}

function itemsOf(value: Value): Value[] {
  return value.type === 'list' ? value.items : [value];
}
