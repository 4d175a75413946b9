import { dottedName } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression } from '../python/syntax';
import type { Names } from './names';
import { concatenate, entryOf, isKnown, MAX_ITEMS, under, type Entry, type Value } from './value';

/** The names that are assigned so far, and the file that is being read. */
export interface Scope {
  path: string;
  text: string;
  names: Names;
}

/**
 * Works out an expression from literals, names, `+`, `|`, `list()`, `dict()` and `x if y else z`; the rest is unknown.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  const base = { file: scope.path, line: expression.line, text: shortText(scope.text, expression), when: null };
  const unknown: Value = { ...base, type: 'unknown', expression };

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
        return [{ key: key?.type === 'string' ? key.value : null, value: worked }];
      });
      return { ...base, type: 'dict', entries };
    }
    case 'name': {
      const value = scope.names.get(expression.name);
      return value ? { ...value, file: base.file, line: base.line } : unknown;
    }
    case 'subscript': {
      const object = evaluate(expression.object, scope);
      const { index } = expression;
      if (index.type === 'number' && object.type === 'list') return object.items[index.value] ?? unknown;
      return (index.type === 'string' ? entryOf(object, index.value) : undefined) ?? unknown;
    }
    case 'slice': {
      const object = evaluate(expression.object, scope);
      const ends = [expression.start, expression.stop].map((end) =>
        end?.type === 'number' ? end.value : end ? null : undefined,
      );
      if (object.type !== 'list' || ends.includes(null)) return unknown;
      return { ...object, ...base, items: object.items.slice(ends[0] ?? 0, ends[1] ?? undefined) };
    }
    case 'binary':
      return evaluateBinary(
        evaluate(expression.left, scope),
        expression.operator,
        evaluate(expression.right, scope),
        unknown,
      );
    case 'conditional': {
      const test = shortText(scope.text, expression.test, 60);
      const options = [
        under(evaluate(expression.then, scope), test),
        under(evaluate(expression.otherwise, scope), `not ${test}`),
      ];
      const [then, otherwise] = options;
      if (then?.type === 'list' && otherwise?.type === 'list')
        return { ...base, type: 'list', items: [...then.items, ...otherwise.items] };
      return options.every(isKnown) ? { ...base, type: 'either', options } : unknown;
    }
    case 'call': {
      const [first] = expression.args;
      const callee = dottedName(expression.callee);
      if ((callee === 'list' || callee === 'tuple') && first && expression.args.length === 1)
        return evaluate(first, scope);
      if (callee === 'dict' && !first && expression.keywords.every((keyword) => keyword.name !== '**')) {
        return {
          ...base,
          type: 'dict',
          entries: expression.keywords.map(({ name, value }) => ({ key: name, value: evaluate(value, scope) })),
        };
      }
      return unknown;
    }
    default:
      return unknown;
  }
}

function evaluateItems(expressions: readonly Expression[], scope: Scope): Value[] {
  const items: Value[] = [];
  for (const expression of expressions) {
    if (items.length < MAX_ITEMS) items.push(...evaluateItem(expression, scope));
  }
  return items;
}

function evaluateItem(item: Expression, scope: Scope): Value[] {
  if (item.type !== 'star') return [evaluate(item, scope)];
  const spread = evaluate(item.value, scope);
  return spread.type === 'list' ? spread.items : [spread];
}

function evaluateBinary(left: Value, operator: string, right: Value, unknown: Value): Value {
  if (operator === '+' && left.type === 'string' && right.type === 'string') {
    return { ...unknown, type: 'string', value: left.value + right.value };
  }
  if (operator === '+' && (left.type === 'list' || right.type === 'list')) {
    const { file, line, text } = unknown;
    return { ...concatenate(left, right), file, line, text };
  }
  if (operator === '|' && left.type === 'dict' && right.type === 'dict') {
    return { ...left, entries: [...left.entries, ...right.entries] };
  }
  return unknown;
}
