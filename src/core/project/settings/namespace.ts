import { dottedName } from '../python/expressions';
import type { Expression } from '../python/syntax';

/** Whether this is the dictionary of all names of the file: `globals()`, `locals()`, `vars()`. */
export function isNamespace(expression: Expression): boolean {
  return (
    expression.type === 'call' &&
    expression.args.length === 0 &&
    /^(?:globals|locals|vars)$/.test(dottedName(expression.callee) ?? '')
  );
}

/** The module whose names are asked for as a dictionary: `vars(local)`, `local.__dict__`; null of anything else. */
export function moduleOfNames(expression: Expression): string | null {
  if (expression.type === 'name') return /^(.+)\.__dict__$/.exec(expression.name)?.[1] ?? null;
  if (expression.type !== 'call' || dottedName(expression.callee) !== 'vars') return null;
  return dottedName(expression.args[0]);
}

/** What `globals().update(…)` is given; null of any other call. */
export function givenToNames(expression: Expression): Expression | null {
  const callee = expression.type === 'call' ? expression.callee : null;
  const [given, more] = expression.type === 'call' ? expression.args : [];
  const isUpdate = callee?.type === 'member' && callee.name === 'update' && isNamespace(callee.object);
  return isUpdate && given && !more ? given : null;
}
