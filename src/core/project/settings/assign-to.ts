import { itemsOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { concatenate, type Entry, type Value } from './value';

/** Assigns a value to a name, to several, or to an entry of what a name holds. */
export function assignTo(target: Expression, value: Value, scope: Scope): void {
  if (target.type === 'name') scope.names.set(target.name, value);
  else if (target.type === 'subscript') setEntry(target, value, scope);
  else if (value.type === 'list') {
    for (const [at, one] of itemsOf(target).entries()) {
      const item = value.items[at];
      if (item && one.type === 'name') scope.names.set(one.name, item);
    }
  }
}

/** `DATABASES['default']['ENGINE'] = …` */
function setEntry(target: Expression, value: Value, scope: Scope): void {
  if (target.type !== 'subscript') return;
  const holder = evaluate(target.object, scope);
  const index = evaluate(target.index, scope);
  const key = index.type === 'string' ? index.value : null;
  const changed = withEntry(holder, key, value);
  if (changed) assignTo(target.object, { ...changed, ...placeOf(target.object, changed, scope) }, scope);
}

function withEntry(holder: Value, key: string | null, value: Value): Value | null {
  if (holder.type === 'either') {
    return { ...holder, options: holder.options.map((option) => withEntry(option, key, value) ?? option) };
  }
  if (holder.type === 'list')
    return key === null ? concatenate(holder, { ...value, type: 'unknown', expression: null }) : null;
  if (holder.type !== 'dict') return null;
  const isThere = key !== null && holder.entries.some((entry) => entry.key === key);
  const entries: Entry[] = isThere
    ? holder.entries.map((entry) => (entry.key === key ? { key, value } : entry))
    : [...holder.entries, { key, value }];
  return { ...holder, entries };
}

/** A setting whose entry was changed stays where it was written. */
function placeOf(target: Expression, changed: Value, scope: Scope): Pick<Value, 'file' | 'line' | 'text'> {
  const { file, line, text } = (target.type === 'name' ? scope.names.get(target.name) : undefined) ?? changed;
  return { file, line, text };
}
