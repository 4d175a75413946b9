import { dottedName, lastPart, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';

/** A model that a call names, with the label of its app where the call says it. */
export interface NamedModel {
  app: string | null;
  name: string;
}

/**
 * The model that `apps.get_model("shop", "Book")`, `get_model("shop.Book")` and an AppConfig's `self.get_model("Book")` name;
 * null of anything else.
 */
export function namedModel(expression: Expression): NamedModel | null {
  if (expression.type !== 'call') return null;
  const callee = dottedName(expression.callee) ?? '';
  if (lastPart(callee) !== 'get_model') return null;
  const [first, second] = expression.args.map(stringOf);
  if (first === null || first === undefined || second === null) return null;
  if (second !== undefined) return { app: first, name: second };
  if (callee === 'self.get_model') return { app: null, name: first };
  return first.includes('.') ? { app: first.slice(0, first.indexOf('.')), name: lastPart(first) } : null;
}
