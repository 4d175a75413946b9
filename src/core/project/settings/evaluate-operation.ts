import type { Expression } from '../python/syntax';
import type { Operation } from './operator-of';
import { concatenate, isKnown, truthOf, type Value } from './value';

/**
 * Works out `a + b`, `a | b`, `a == b`, `a in b`, `a and b`, `not a`.
 * @param evaluate works out a part
 * @param unknown what it is where text does not tell
 */
export function evaluateOperation(
  { operator, parts }: Operation,
  evaluate: (part: Expression) => Value,
  unknown: Value,
): Value {
  const [first, second] = parts;
  if (!first) return unknown;
  if (operator === 'not') return truth(negated(truthOf(evaluate(first))), unknown);
  if (!second) return unknown;
  const left = evaluate(first);
  if (operator === 'and' || operator === 'or') {
    const decided = truthOf(left);
    const right = evaluate(second);
    if (decided !== null) return decided === (operator === 'and') ? right : left;
    const whole = truthOf(right);
    return whole === (operator === 'or') ? truth(whole, unknown) : unknown;
  }
  const right = evaluate(second);
  switch (operator) {
    case '+':
      return add(left, right, unknown);
    case '|':
      return left.type === 'dict' && right.type === 'dict'
        ? { ...left, entries: [...left.entries, ...right.entries] }
        : unknown;
    case '==':
    case 'is':
      return truth(isEqual(left, right), unknown);
    case '!=':
    case 'is not':
      return truth(negated(isEqual(left, right)), unknown);
    case 'in':
      return truth(isIn(left, right), unknown);
    case 'not in':
      return truth(negated(isIn(left, right)), unknown);
    case ':=':
      return right;
    default:
      return unknown;
  }
}

function add(left: Value, right: Value, unknown: Value): Value {
  if (left.type === 'string' && right.type === 'string')
    return { ...unknown, type: 'string', value: left.value + right.value };
  if (left.type !== 'list' && right.type !== 'list') return unknown;
  const { file, line, text } = unknown;
  return { ...concatenate(left, right), file, line, text };
}

function truth(decided: boolean | null, unknown: Value): Value {
  if (decided === null) return unknown;
  const { file, line, text } = unknown;
  return { file, line, text, when: null, type: 'scalar', value: decided ? 'True' : 'False' };
}

function negated(decided: boolean | null): boolean | null {
  return decided === null ? null : !decided;
}

function isEqual(left: Value, right: Value): boolean | null {
  if (!isKnown(left) || !isKnown(right)) return null;
  const isPlain = (value: Value): value is Value & { value: string } =>
    value.type === 'string' || value.type === 'scalar';
  if (!isPlain(left) || !isPlain(right)) return null;
  return left.type === right.type && left.value === right.value;
}

function isIn(item: Value, all: Value): boolean | null {
  if (item.type === 'string' && all.type === 'string') return all.value.includes(item.value);
  if (all.type !== 'list') return null;
  const equal = all.items.map((one) => isEqual(item, one));
  if (equal.includes(true)) return true;
  return equal.includes(null) ? null : false;
}
