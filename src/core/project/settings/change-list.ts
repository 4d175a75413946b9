import { dottedName, partsOf } from '../python/expressions';
import type { Expression, ExpressionOf } from '../python/syntax';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { concatenate, isKnown, listOf, under, type Value } from './value';

/** A sum is shown as long as two pieces of source are. */
const MAX_TEXT = 160;

/**
 * Applies `NAME.append(…)`, `.insert(…)`, `.extend(…)`, `.remove(…)` and `.update(…)` to a list or dict of the scope.
 * @returns whether the expression was one of these
 */
export function changeList(expression: Expression, scope: Scope): boolean {
  if (expression.type !== 'call') return false;
  const dotted = dottedName(expression.callee);
  if (dotted === null) return updateEntry(expression, scope);
  const [name = '', method = '', more] = dotted.split('.');
  const argument = expression.args.at(-1);
  if (more !== undefined || !argument || !/^(?:append|insert|extend|remove|update|setdefault)$/.test(method))
    return false;
  const before = scope.names.get(name);
  if (!before) return false;
  const changed = changeOf(before, method, expression, evaluate(argument, scope));
  if (changed) scope.names.set(name, changed);
  return changed !== null;
}

/** `before += added`: to a list that text does not tell, it is what is added, with room for the rest. */
export function addTo(before: Value | undefined, added: Value, name: string): Value {
  if (before?.type === 'either')
    return { ...before, options: before.options.map((option) => addTo(option, added, name)) };
  if (before?.type === 'string' || before?.type === 'scalar') {
    if (before.type === 'string' && added.type === 'string') return { ...before, value: before.value + added.value };
    return { ...added, type: 'unknown', expression: null };
  }
  if (before && before.type !== 'unset') {
    return { ...concatenate(before, added), text: sumOf(before.text, added.text) };
  }
  const rest: Value = { ...added, type: 'unknown', expression: null, spread: true, text: `${name} as it was before` };
  return { ...added, type: 'list', items: [rest, ...listOf(added)], text: `${name} + ${added.text}` };
}

/** One that was cut tells no more by what comes behind it. */
function sumOf(before: string, added: string): string {
  const text = before.endsWith('…') ? before : `${before} + ${added}`;
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}

function changeOf(before: Value, method: string, call: ExpressionOf<'call'>, given: Value): Value | null {
  if (before.type === 'either') {
    const options = before.options.map((option) => changeOf(option, method, call, given) ?? option);
    return { ...before, options };
  }
  if (method === 'update' && before.type === 'dict') {
    const added = given.type === 'dict' ? given.entries : [{ key: null, value: given }];
    return { ...before, entries: [...before.entries, ...added] };
  }
  if (before.type === 'unknown' && /^(?:append|insert|extend|remove)$/.test(method))
    return changeOf({ ...before, type: 'list', items: listOf(before) }, method, call, given);
  if (before.type !== 'list') return null;
  switch (method) {
    case 'remove':
      return { ...before, items: withoutItem(before.items, given) };
    case 'append':
      return {
        ...concatenate(before, { ...given, type: 'list', items: [given] }),
        text: sumOf(before.text, `[${given.text}]`),
      };
    case 'extend':
      return { ...concatenate(before, given), text: sumOf(before.text, given.text) };
    case 'insert': {
      const [at] = call.args;
      const isFirst = at?.type === 'number' && at.value === 0;
      const added: Value = { ...given, type: 'list', items: [given] };
      return { ...before, items: (isFirst ? concatenate(added, before) : concatenate(before, added)).items };
    }
    default:
      return null;
  }
}

/** What is removed without being told leaves the others open. */
function withoutItem(items: readonly Value[], given: Value): Value[] {
  if (given.type === 'string' && isKnown(given))
    return items.filter((item) => item.type !== 'string' || item.value !== given.value);
  return items.map((item) => under(item, `it is not ${given.text}`));
}

/** `DATABASES['default'].update(…)`: where what it adds is not in the text, the entry is open. */
function updateEntry(expression: ExpressionOf<'call'>, scope: Scope): boolean {
  if (expression.callee.type !== 'member' || expression.callee.name !== 'update') return false;
  const [holder] = partsOf(expression.callee);
  const argument = expression.args[0];
  if (holder?.type !== 'subscript' || holder.object.type !== 'name' || holder.index.type !== 'string' || !argument)
    return false;
  const key = holder.index.value;
  const before = scope.names.get(holder.object.name);
  if (before?.type !== 'dict') return false;
  const given = evaluate(argument, scope);
  const entries = before.entries.map((entry) =>
    entry.key === key ? { key, value: updated(entry.value, given) } : entry,
  );
  scope.names.set(holder.object.name, { ...before, entries });
  return true;
}

function updated(before: Value, given: Value): Value {
  if (before.type === 'dict' && given.type === 'dict')
    return { ...before, entries: [...before.entries, ...given.entries] };
  const options = [under(before, `${given.text} says nothing else`), under(given, given.text)];
  return { ...before, type: 'either', options };
}
