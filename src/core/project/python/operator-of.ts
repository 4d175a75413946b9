import type { Expression } from './syntax';

/** An operator with what it stands between, or before. */
export interface UsedOperator {
  operator: string;
  parts: readonly Expression[];
}

const BEFORE_ONE = /^(not|-)\s{0,9}\(?\s{0,9}$/;
const TWO_WORDS = /^\s{0,9}(not in|is not|:=)\s{0,9}$/;

/**
 * The operator of an expression, those of more than one word among them: `not`, `not in`, `is not`, `:=`; null where it
 * is none.
 * @param text of the file
 */
export function operatorOf(expression: Expression, text: string): UsedOperator | null {
  if (expression.type === 'binary')
    return { operator: expression.operator, parts: [expression.left, expression.right] };
  if (expression.type !== 'unknown') return null;
  const { parts, from, to } = expression;
  const [left, right, more] = parts;
  if (!left || more) return null;
  if (!right) {
    const before = BEFORE_ONE.exec(text.slice(from, Math.min(left.from, from + 20)))?.[1];
    return before === undefined || left.to > to ? null : { operator: before, parts };
  }
  const operator = TWO_WORDS.exec(text.slice(left.to, right.from).replace(/\s+/g, ' '))?.[1];
  return operator === undefined ? null : { operator, parts };
}
