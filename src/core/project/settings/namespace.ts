import { dottedName, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';

/** Whether this is the dictionary of all names of the file: `globals()`, `locals()`, `vars()`. */
export function isNamespace(expression: Expression): boolean {
  return (
    expression.type === 'call' &&
    expression.args.length === 0 &&
    /^(?:globals|locals|vars)$/.test(dottedName(expression.callee) ?? '')
  );
}

/** Whether this is the file's own module: `sys.modules[__name__]`. */
export function isThisModule(expression: Expression | undefined): boolean {
  if (expression?.type !== 'subscript' || dottedName(expression.object) !== 'sys.modules') return false;
  return dottedName(expression.index) === '__name__';
}

/** The name that `sys.modules[__name__].DEBUG` and `setattr(sys.modules[__name__], "DEBUG", …)` assign; null of anything else. */
export function nameOfModule(expression: Expression): string | null {
  if (expression.type === 'member') return isThisModule(expression.object) ? expression.name : null;
  if (expression.type !== 'call' || dottedName(expression.callee) !== 'setattr') return null;
  return isThisModule(expression.args[0]) ? stringOf(expression.args[1]) : null;
}

/** Whether a call gives a name of this file that text does not tell a value. */
export function givesAnyName(expression: Expression): boolean {
  if (expression.type !== 'call' || dottedName(expression.callee) !== 'setattr') return false;
  return isThisModule(expression.args[0]) && stringOf(expression.args[1]) === null;
}

/** The names that a function of the file assigns by `global`. */
export function globalsOf(name: string, text: string): string[] {
  if (name === '' || !text.includes(`def ${name}(`)) return [];
  const from = `\n${text}`.indexOf(`\ndef ${name}(`);
  if (from === -1) return [];
  const [, body = ''] = /^[^\n]*\n((?:[ \t)][^\n]*\n|\n)*)/.exec(text.slice(from)) ?? [];
  return [...body.matchAll(/^[ \t]+global +([\w, ]+)/gm)].flatMap(([, names = '']) => names.split(/[ ,]+/));
}

/** The module whose names are asked for as a dictionary: `vars(local)`, `local.__dict__`; null of anything else. */
export function moduleOfNames(expression: Expression): string | null {
  if (expression.type === 'name') return /^(.+)\.__dict__$/.exec(expression.name)?.[1] ?? null;
  if (expression.type !== 'call' || dottedName(expression.callee) !== 'vars') return null;
  return dottedName(expression.args[0]);
}

/** Whether this is `globals().update(…)`. */
export function updatesNames(expression: Expression): boolean {
  const callee = expression.type === 'call' ? expression.callee : null;
  return callee?.type === 'member' && callee.name === 'update' && isNamespace(callee.object);
}

/** What `globals().update(…)` is given; null of any other call. */
export function givenToNames(expression: Expression): Expression | null {
  const [given, more] = expression.type === 'call' ? expression.args : [];
  return updatesNames(expression) && given && !more ? given : null;
}
