import { dottedName, partsOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { evaluate, type Scope } from './evaluate';
import { concatenate, merge, under, type Value } from './value';

/**
 * Applies `NAME.append(…)`, `.insert(…)`, `.extend(…)`, `.remove(…)` and `.update(…)` to a list or dict of the scope.
 * @returns whether the expression was one of these
 */
export function changeList(expression: Expression, scope: Scope, when: string | null): boolean {
  if (expression.type !== 'call') return false;
  const dotted = dottedName(expression.callee);
  if (dotted === null) return updateEntry(expression, scope, when);
  const [name = '', method, more] = dotted.split('.');
  const before = scope.names.get(name);
  const argument = expression.args.at(-1);
  if (!before || method === undefined || more !== undefined || !argument) return false;
  const given = evaluate(argument, scope);
  if (method === 'update' && before.type === 'dict') return setUpdated(name, before, given, scope, when);
  if (before.type !== 'list') return false;
  if (method === 'remove') {
    if (given.type !== 'string' || when !== null) return true;
    const items = before.items.filter((item) => item.type !== 'string' || item.value !== given.value);
    scope.names.set(name, { ...before, items });
    return true;
  }
  if (method !== 'append' && method !== 'insert' && method !== 'extend') return false;
  const added: Value = method === 'extend' ? given : { ...given, type: 'list', items: [given] };
  const first = method === 'insert' && expression.args[0]?.type === 'number' && expression.args[0].value === 0;
  const flagged = under(added, when);
  scope.names.set(name, first ? concatenate(flagged, before) : concatenate(before, flagged));
  return true;
}

/** `DATABASES['default'].update(…)`: what it adds is not in the text, so that the entry is open. */
function updateEntry(expression: Expression, scope: Scope, when: string | null): boolean {
  if (expression.type !== 'call' || expression.callee.type !== 'member' || expression.callee.name !== 'update')
    return false;
  const [holder] = partsOf(expression.callee);
  const argument = expression.args[0];
  if (holder?.type !== 'subscript' || holder.object.type !== 'name' || holder.index.type !== 'string' || !argument)
    return false;
  const key = holder.index.value;
  const before = scope.names.get(holder.object.name);
  if (before?.type !== 'dict') return false;
  const given = evaluate(argument, scope);
  const entries = before.entries.map((entry) =>
    entry.key === key ? { key, value: merge(entry.value, given, when ?? given.text) } : entry,
  );
  scope.names.set(holder.object.name, { ...before, entries });
  return true;
}

function setUpdated(
  name: string,
  before: Value & { type: 'dict' },
  given: Value,
  scope: Scope,
  when: string | null,
): boolean {
  const added = given.type === 'dict' ? given.entries : [{ key: null, value: given }];
  const entries = [...before.entries, ...added.map((entry) => ({ ...entry, value: under(entry.value, when) }))];
  scope.names.set(name, { ...before, entries });
  return true;
}
