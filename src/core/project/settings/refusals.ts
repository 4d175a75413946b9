import { dottedName, expressionsOf, stringOf, walkExpression } from '../python/expressions';
import type { Expression, Statement, StatementOf } from '../python/syntax';
import { variableOf } from '../python/variable-of';
import { branchesOf, type PossibleBranch } from './branches-of';
import { ENVIRONMENT } from './env-scheme';
import type { Scope } from './scope';

/** What ends the program: settings below hold where it is not run. */
const ENDS = /^(?:raise\b|(?:sys\.)?exit\(|os\._exit\(|quit\()/;
/** What is refused by itself, whatever else is known. */
const IS_UNSET = /^["'][A-Z][A-Z0-9_]{0,99}["'] not in os\.environ$/;

/** The ways through a compound statement that lead on; one that is the only one left has no condition. */
export function waysOn(statement: StatementOf<'block'>, scope: Scope): PossibleBranch[] {
  const ways = branchesOf(statement, scope);
  const left = ways.filter(({ bodies }) => !bodies.some((body) => endsProgram(body, scope)));
  if (left.length === ways.length) return ways;
  const [only] = left;
  if (!only) return waysOfRefused(statement, scope) ?? ways;
  for (const { condition, body } of scope.withoutEnvironment ? statement.branches : [])
    if (condition && IS_UNSET.test(scope.text.slice(condition.from, condition.to)) && endsProgram(body, scope))
      openVariables(condition, scope);
  return left.length === 1 ? [{ ...only, when: null, isOptional: false }] : left;
}

/**
 * What ends the program without the environment leads on with it alone, wherever it is used: `if not SECRET_KEY: raise
 * ImproperlyConfigured(…)` says that the environment says what the condition is about, and a `try` whose `except` raises that it says what
 * is tried. Null where there is no way on for another reason.
 */
function waysOfRefused({ keyword, branches }: StatementOf<'block'>, scope: Scope): PossibleBranch[] | null {
  if (scope.withoutEnvironment !== true) return null;
  if (keyword === 'try') {
    const bodies = branches.filter((one) => one.keyword !== 'except').map(({ body }) => body);
    for (const expression of bodies.flat().flatMap(expressionsOf)) openVariables(expression, scope);
    return bodies.some((body) => endsProgram(body, scope)) ? null : [{ bodies, when: null, isOptional: false }];
  }
  for (const { condition, body } of branches)
    if (condition && endsProgram(body, scope)) forgetRefused(condition, scope);
  return null;
}

function forgetRefused(condition: Expression, scope: Scope): void {
  openVariables(condition, scope);
  for (const part of walkExpression(condition)) {
    const name = dottedName(part);
    const value = name === null || name === ENVIRONMENT ? undefined : scope.names.get(name);
    if (name !== null && value) scope.names.set(name, { ...value, type: 'unknown', expression: null });
  }
}

/** What is asked of the environment, `os.environ.get("KEY")` or `"KEY" not in os.environ`, is said by it. */
function openVariables(expression: Expression, { names, path }: Scope): void {
  const parts = [...walkExpression(expression)];
  const asked = parts.some((part) => dottedName(part) === ENVIRONMENT) ? parts.map(stringOf) : [];
  const variables = [...parts.map((part) => variableOf(part)?.name ?? null), ...asked];
  const set = names.get(ENVIRONMENT);
  if (set?.type !== 'dict') return;
  const entries = variables
    .filter((key) => key !== null)
    .map((key) => ({
      key,
      value: {
        ...{ file: path, line: expression.line, text: key, when: null },
        ...{ type: 'unknown' as const, expression: null },
      },
    }));
  names.set(ENVIRONMENT, { ...set, entries: [...set.entries, ...entries] });
}

/** Whether a body leads nowhere: by its last statement, or by each way through an `if` that stands before it assigns anything. */
function endsProgram(body: readonly Statement[], scope: Scope): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if (ENDS.test(scope.text.slice(last.from, Math.min(last.to, last.from + 40)))) return true;
  const upTo = body.findIndex(({ type }) => type !== 'expression' && type !== 'other' && type !== 'block');
  return body.slice(0, upTo === -1 ? undefined : upTo).some((statement) => {
    if (statement.type !== 'block' || statement.keyword !== 'if') return false;
    const ways = branchesOf(statement, scope);
    return ways.every(({ bodies }) => bodies.length > 0 && bodies.every((inner) => endsProgram(inner, scope)));
  });
}
