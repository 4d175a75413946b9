import { dottedName } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { evaluate } from './evaluate';
import { ANY_NAME } from './open-names';
import type { Scope } from './scope';
import { concatenate, isSpread, numberOf, type Entry, type Value } from './value';

/** What becomes of a value, which is undefined where there is none; null where it stays as it is. */
export type ValueChange = (before: Value | undefined) => Value | null;

/**
 * Changes what a name holds, or an entry of it however deep it lies: `DATABASES['default']['OPTIONS']`, `TEMPLATES[0]`,
 * `LOGGING.get('handlers')`. A setting of which an entry was changed stays where it was written.
 * @returns whether a name of the scope is what is changed
 */
export function changeAt(target: Expression, change: ValueChange, scope: Scope): boolean {
  if (target.type === 'name') {
    const before = scope.names.get(target.name) ?? outOfSight(target, scope);
    const after = change(before);
    if (after) scope.names.set(target.name, after);
    return before !== undefined || after !== null;
  }
  const entry = target.type === 'call' ? asSubscript(target) : target;
  if (entry?.type !== 'subscript') return false;
  const index = evaluate(entry.index, scope);
  return changeAt(entry.object, (holder) => (holder ? changeEntry(holder, index, change) : null), scope);
}

/** The name in whose value a target lies; null where there is none. */
export function rootOf(target: Expression): string | null {
  if (target.type === 'name') return target.name;
  if (target.type === 'subscript' || target.type === 'slice' || target.type === 'member') return rootOf(target.object);
  return target.type === 'call' ? rootOf(target.callee) : null;
}

/** The same without an entry of it; null where it stays as it is. */
export function withoutEntry(holder: Value | undefined, index: Value): Value | null {
  if (holder?.type === 'either')
    return { ...holder, options: holder.options.map((option) => withoutEntry(option, index) ?? option) };
  const at = numberOf(index);
  if (holder?.type === 'list') {
    const gone = at !== null && at < 0 ? at + holder.items.length : at;
    return gone === null
      ? openTo(holder, index)
      : { ...holder, items: holder.items.filter((_, each) => each !== gone) };
  }
  if (holder?.type !== 'dict') return null;
  if (index.type !== 'string') return openTo(holder, index);
  return { ...holder, entries: holder.entries.filter(({ key }) => key !== index.value) };
}

/** A list or a dict of which something may be another than what is in the text; anything else stays as it is. */
export function openTo(before: Value, by: Value): Value {
  const unknown: Value = { ...by, type: 'unknown', expression: null };
  if (before.type === 'either') return { ...before, options: before.options.map((option) => openTo(option, by)) };
  if (before.type === 'list') return concatenate(before, unknown);
  return before.type === 'dict' ? { ...before, entries: [...before.entries, { key: null, value: unknown }] } : before;
}

function changeEntry(holder: Value, index: Value, change: ValueChange): Value | null {
  if (holder.type === 'either')
    return { ...holder, options: holder.options.map((option) => changeEntry(option, index, change) ?? option) };
  if (holder.type === 'list') {
    const at = numberOf(index);
    if (at === null) return openTo(holder, index);
    const place = at < 0 ? at + holder.items.length : at;
    return { ...holder, items: holder.items.map((item, each) => (each === place ? (change(item) ?? item) : item)) };
  }
  // What is out of sight has the entry, or none; what a call makes, `env.db()`, is told by these two of its entries.
  const isTold = index.type === 'string' && (index.value === 'ENGINE' || index.value === 'BACKEND');
  if (isSpread(holder) || (isTold && holder.type === 'unknown' && holder.expression?.type === 'call'))
    return changeEntry({ ...holder, type: 'dict', entries: [{ key: null, value: holder }] }, index, change);
  if (holder.type !== 'dict') return null;
  const key = index.type === 'string' ? index.value : null;
  const held = key === null ? undefined : holder.entries.filter((entry) => entry.key === key).at(-1);
  const mapping = holder.entries.find((entry) => entry.key === null && entry.value.type === 'unknown')?.value;
  const value = change(held?.value ?? (mapping && { ...mapping, type: 'unknown', expression: null, spread: true }));
  if (value === null) return null;
  const entries: Entry[] = held
    ? holder.entries.map((entry) => (entry === held ? { key, value } : entry))
    : [...holder.entries, { key, value }];
  return { ...holder, entries };
}

/** What a name may hold that a star import brings along which is not in the folder. */
function outOfSight({ name, line }: Expression & { type: 'name' }, { path, names }: Scope): Value | undefined {
  if (!names.has(ANY_NAME) || !/^[A-Z][A-Z0-9_]*$/.test(name)) return undefined;
  const text = `${name} as it was before`;
  return { file: path, line, text, when: null, type: 'unknown', expression: null, spread: true };
}

/** `HANDLERS.get('console')` and `LOGGING.setdefault('handlers', {})` lead to an entry. */
function asSubscript(call: Expression & { type: 'call' }): (Expression & { type: 'subscript' }) | null {
  const { callee, args, line, from, to } = call;
  const [index] = args;
  const method = callee.type === 'member' ? callee.name : /\.(get|setdefault)$/.exec(dottedName(callee) ?? '')?.[1];
  if (!index || (method !== 'get' && method !== 'setdefault')) return null;
  return { line, from, to, type: 'subscript', object: objectOf(callee), index };
}

/** What a method is called of: `LOGGING` of `LOGGING.update`. */
export function objectOf(callee: Expression): Expression {
  if (callee.type === 'member') return callee.object;
  return callee.type === 'name' ? { ...callee, name: callee.name.slice(0, callee.name.lastIndexOf('.')) } : callee;
}
