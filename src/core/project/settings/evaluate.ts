import { dottedName } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf } from '../python/syntax';
import { dottedPath } from '../source/module-paths';
import { readCondition } from '../python/condition';
import { evaluateCall } from './evaluate-call';
import { formatted } from './formatted';
import { evaluateOperation } from './evaluate-operation';
import { operatorOf } from '../python/operator-of';
import { Names } from './names';
import type { Scope } from './scope';
import { entryOf, isKnown, listOf, MAX_ITEMS, numberOf, truthOf, under, type Entry, type Value } from './value';

/**
 * Works out an expression from literals, names, operators, and calls such as `list()` and `'a,b'.split(',')`; the rest is unknown.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  // What holds by default is judged and not shown: where it stands tells it apart.
  const text = scope.withoutEnvironment ? `at ${expression.from}` : shortText(scope.text, expression);
  const base = { file: scope.path, line: expression.line, text, when: null };
  const unknown: Value = { ...base, type: 'unknown', expression };
  const operation = operatorOf(expression, scope.text);
  if (operation) return evaluateOperation(operation, (part) => evaluate(part, scope), unknown);

  switch (expression.type) {
    case 'string':
      return { ...base, type: 'string', value: expression.value };
    case 'number':
      return { ...base, type: 'scalar', value: String(expression.value) };
    case 'constant':
      return {
        ...base,
        type: 'scalar',
        value: expression.value === null ? 'None' : expression.value ? 'True' : 'False',
      };
    case 'list':
    case 'tuple':
    case 'set':
      return { ...base, type: 'list', items: evaluateItems(expression.items, scope) };
    case 'dict': {
      const entries = expression.entries.flatMap(({ key, value }): Entry[] => {
        const worked = evaluate(value, scope);
        if (key === null && worked.type === 'dict') return worked.entries;
        const name = key === null ? null : evaluate(key, scope);
        return [{ key: name?.type === 'string' ? name.value : null, value: worked }];
      });
      return { ...base, type: 'dict', entries: lastOfEach(entries) };
    }
    case 'name': {
      const value = valueOfName(expression.name, scope);
      return value ? { ...value, file: base.file, line: base.line } : unknown;
    }
    case 'member':
      return valueOfMember(expression, scope) ?? unknown;
    case 'subscript': {
      const object = evaluate(expression.object, scope);
      const index = evaluate(expression.index, scope);
      const at = numberOf(index);
      if (at !== null && object.type === 'list') return object.items.at(at) ?? unknown;
      return (index.type === 'string' ? entryOf(object, index.value) : undefined) ?? unknown;
    }
    case 'slice': {
      const object = evaluate(expression.object, scope);
      const ends = [expression.start, expression.stop].map((end) => (end ? numberOf(evaluate(end, scope)) : undefined));
      if (ends.includes(null)) return unknown;
      if (object.type === 'string')
        return { ...object, ...base, value: object.value.slice(ends[0] ?? 0, ends[1] ?? undefined) };
      if (object.type !== 'list') return unknown;
      return { ...object, ...base, items: object.items.slice(ends[0] ?? 0, ends[1] ?? undefined) };
    }
    case 'conditional':
      return evaluateConditional(expression, scope, unknown);
    case 'call':
      return evaluateCall(expression, scope, (part) => evaluate(part, scope), unknown);
    case 'unknown':
      return (
        formatted(expression, (part) => evaluate(part, scope), scope, unknown) ??
        evaluateComprehension(expression.parts, scope, unknown)
      );
    default:
      return unknown;
  }
}

function valueOfName(dotted: string, scope: Scope): Value | undefined {
  const found = scope.names.get(dotted);
  if (found) return found;
  const base = { file: scope.path, line: 1, text: dotted, when: null };
  if (dotted === 'TYPE_CHECKING' || dotted === 'typing.TYPE_CHECKING')
    return { ...base, type: 'scalar', value: 'False' };
  if (dotted === '__name__') return { ...base, type: 'string', value: dottedPath(scope.path) };
  if (dotted === 'sys.argv' && scope.withoutEnvironment) return { ...base, type: 'list', items: [] };
  const dot = dotted.lastIndexOf('.');
  return dot === -1 ? undefined : scope.attribute?.(dotted.slice(0, dot), dotted.slice(dot + 1));
}

/** `super().INSTALLED_APPS` */
function valueOfMember({ object, name }: ExpressionOf<'member'>, scope: Scope): Value | undefined {
  return object.type === 'call' && dottedName(object.callee) === 'super' ? scope.attribute?.('super', name) : undefined;
}

function evaluateConditional(
  { test, then, otherwise }: ExpressionOf<'conditional'>,
  scope: Scope,
  unknown: Value,
): Value {
  const decided = truthOf(evaluate(test, scope));
  if (decided !== null) return evaluate(decided ? then : otherwise, scope);
  const { file, line, text } = unknown;
  const base = { file, line, text, when: null };
  const { yes, no } = readCondition(test, scope.text);
  const options = [under(evaluate(then, scope), yes), under(evaluate(otherwise, scope), no)];
  if (options.every(({ type }) => type === 'list'))
    return { ...base, type: 'list', items: options.flatMap((option) => listOf(option)).slice(0, MAX_ITEMS) };
  return { ...base, type: 'either', options };
}

function evaluateItems(expressions: readonly Expression[], scope: Scope): Value[] {
  const items: Value[] = [];
  for (const expression of expressions) {
    if (items.length < MAX_ITEMS)
      items.push(
        ...(expression.type === 'star' ? listOf(evaluate(expression.value, scope)) : [evaluate(expression, scope)]),
      );
  }
  return items;
}

/** A key that stands twice in a dict has the value of the last. */
function lastOfEach(entries: readonly Entry[]): Entry[] {
  const last = new Map(entries.map((entry) => [entry.key ?? entry, entry]));
  return entries.length === last.size ? [...entries] : [...last.values()];
}

/** `[f"shop.{app}" for app in APPS if app != 'debug_toolbar']`: what becomes of each item, under the condition on it. */
function evaluateComprehension(parts: readonly Expression[], scope: Scope, unknown: Value): Value {
  const [taken, variable, source, test, more] = parts;
  if (!taken || variable?.type !== 'name' || !source || more) return unknown;
  const between = scope.text.slice(taken.to, variable.from);
  if (!/^\s{1,99}for\s{1,99}$/.test(between)) return unknown;
  const list = evaluate(source, scope);
  if (list.type !== 'list') return unknown;
  const isSame = taken.type === 'name' && taken.name === variable.name;
  if (isSame && !test) return list;
  const yes = test ? readCondition(test, scope.text).yes : null;
  const items = list.items.flatMap((item): Value[] => {
    const names = new Names(scope.names);
    names.set(variable.name, { ...item, when: null });
    const inside = { ...scope, names };
    const kept = test ? (isKnown({ ...item, when: null }) ? truthOf(evaluate(test, inside)) : null) : true;
    const made = isSame ? item : under(evaluate(taken, inside), item.when);
    return kept === null ? [under(made, yes)] : kept ? [made] : [];
  });
  const { file, line, text } = unknown;
  return { file, line, text, when: null, type: 'list', items };
}
