import { dottedName, walkExpression } from '../python/expressions';
import type { Statement, StatementOf } from '../python/syntax';
import { branchesOf, type PossibleBranch } from './branches-of';
import type { Scope } from './scope';

/** What ends the program: settings below hold where it is not run. */
const ENDS = /^(?:raise\b|sys\.exit\(|exit\()/;

/** The ways through a compound statement that lead on; one that is the only one left has no condition. */
export function waysOn(statement: StatementOf<'block'>, scope: Scope): PossibleBranch[] {
  const ways = branchesOf(statement, scope);
  const left = ways.filter(({ bodies }) => !bodies.some((body) => endsProgram(body, scope.text)));
  if (left.length === ways.length) return ways;
  const [only] = left;
  if (!only) forgetRefused(statement, scope);
  if (!only) return ways;
  return left.length === 1 ? [{ ...only, when: null, isOptional: false }] : left;
}

/**
 * `if not SECRET_KEY: raise ImproperlyConfigured(…)`, where that is what the settings come to without the environment: what it is about is
 * said by the environment then, wherever they are used.
 */
function forgetRefused({ branches }: StatementOf<'block'>, { names, text, withoutEnvironment }: Scope): void {
  if (withoutEnvironment !== true) return;
  for (const { condition, body } of branches) {
    if (!condition || !endsProgram(body, text)) continue;
    for (const part of walkExpression(condition)) {
      const name = dottedName(part);
      const value = name === null ? undefined : names.get(name);
      if (name !== null && value) names.set(name, { ...value, type: 'unknown', expression: null });
    }
  }
}

function endsProgram(body: readonly Statement[], text: string): boolean {
  const last = body.at(-1);
  return last !== undefined && ENDS.test(text.slice(last.from, Math.min(last.to, last.from + 40)));
}
