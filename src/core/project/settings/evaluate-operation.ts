import type { Expression } from '../python/syntax';
import type { UsedOperator } from '../python/operator-of';
import { fillPercent } from './fill-percent';
import { concatenate, isKnown, numberOf, truthOf, type Value } from './value';

/** A longer text is nothing that somebody writes. */
const MAX_REPEATED = 10_000;
const CALCULATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '//': (left, right) => Math.floor(left / right),
};

/**
 * Works out `a + b`, `a | b`, `a % b` of a text, `a == b`, `a in b`, `a and b`, `not a`.
 * @param evaluate works out a part
 * @param unknown what it is where text does not tell
 */
export function evaluateOperation(
  { operator, parts }: UsedOperator,
  evaluate: (part: Expression) => Value,
  unknown: Value,
): Value {
  const [first, second] = parts;
  if (!first) return unknown;
  if (operator === 'not') return truth(negated(truthOf(evaluate(first))), unknown);
  if (!second) return operator === '-' ? negative(evaluate(first), unknown) : unknown;
  const left = evaluate(first);
  if (operator === 'and' || operator === 'or') {
    const decided = truthOf(left);
    return decided === null ? unknown : decided === (operator === 'and') ? evaluate(second) : left;
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
    case '%':
      return percent(left, right, second.type === 'tuple', unknown);
    default:
      return calculated(left, operator, right, unknown);
  }
}

/** `'%s.urls' % NAME`; a list that is no tuple is one value, and printed as such. */
function percent(left: Value, right: Value, isTuple: boolean, unknown: Value): Value {
  if (left.type !== 'string' || left.when !== null || right.when !== null) return unknown;
  if (right.type === 'list' && !isTuple) return unknown;
  const given = right.type === 'list' ? right.items : right.type === 'dict' ? right : [right];
  const value = fillPercent(left.value, given);
  const { file, line, text } = unknown;
  return value === undefined ? unknown : { file, line, text, when: null, type: 'string', value };
}

/** `60 * 60 * 24`, `'x' * 50` */
function calculated(left: Value, operator: string, right: Value, unknown: Value): Value {
  if (left.when !== null || right.when !== null) return unknown;
  const times = numberOf(right);
  if (times === null) return unknown;
  const { file, line, text } = unknown;
  const base = { file, line, text, when: null };
  if (left.type === 'string' && operator === '*' && times >= 0 && left.value.length * times <= MAX_REPEATED)
    return { ...base, type: 'string', value: left.value.repeat(times) };
  const number = numberOf(left);
  const result = number === null ? undefined : CALCULATIONS[operator]?.(number, times);
  return result === undefined || !Number.isFinite(result)
    ? unknown
    : { ...base, type: 'scalar', value: String(result) };
}

function add(left: Value, right: Value, unknown: Value): Value {
  if (left.type === 'string' && right.type === 'string')
    return { ...unknown, type: 'string', value: left.value + right.value };
  if (left.type !== 'list' && right.type !== 'list') return calculated(left, '+', right, unknown);
  const { file, line, text } = unknown;
  return { ...concatenate(left, right), file, line, text };
}

function truth(decided: boolean | null, unknown: Value): Value {
  if (decided === null) return unknown;
  const { file, line, text } = unknown;
  return { file, line, text, when: null, type: 'scalar', value: decided ? 'True' : 'False' };
}

function negative(value: Value, unknown: Value): Value {
  const number = numberOf(value);
  const { file, line, text } = unknown;
  return number === null ? unknown : { file, line, text, when: null, type: 'scalar', value: String(-number) };
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
