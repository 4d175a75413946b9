import { bothOf } from '../python/condition';
import { dottedName } from '../python/expressions';
import { conditionsOf } from '../python/runtime-statements';
import type { Expression, Statement, StatementOf } from '../python/syntax';

/** One statement that says what a list of URL patterns holds. */
export interface ListStep {
  value: Expression;
  /** Whether `value` is one pattern, and not a list of them. */
  one: boolean;
  /** The condition under which it is run; null where it always is. */
  when: string | null;
  /** Whether it stands in a compound statement, so that what was there before may stay. */
  nested: boolean;
  /** The loops that it stands in, outermost first; null where something in one decides whether it is run. */
  loops: readonly StatementOf<'block'>[] | null;
  /** Where the statement begins: what the list holds up to here is what `value` may name. */
  from: number;
}

/** How a list comes about, from the last statement that replaces all of it on. */
export interface ListSteps {
  steps: ListStep[];
  /** Whether the first of them says all that the list held; otherwise an import may have brought more. */
  startsHere: boolean;
}

/**
 * The statements of a file that make a list what it is.
 * @param before those that begin at this offset or behind it are left out
 */
export function stepsOf(statements: readonly Statement[], text: string, name: string, before: number): ListSteps {
  const all: (ListStep & { replaces: boolean })[] = [];
  collect(statements, null, false, []);
  const start = all.map(({ replaces }) => replaces).lastIndexOf(true);
  return { steps: all.slice(Math.max(start, 0)), startsHere: start !== -1 };

  function collect(body: readonly Statement[], when: string | null, nested: boolean, loops: ListStep['loops']): void {
    for (const statement of body) {
      if (statement.from >= before) return;
      if (statement.type === 'block') {
        const around =
          statement.keyword === 'for' ? loops && [...loops, statement] : loops?.length === 0 ? loops : null;
        for (const { body: inner, when: own } of runningBranches(statement, text))
          collect(inner, bothOf(when, own), true, around);
        continue;
      }
      const step = stepOf(statement, name);
      if (step) all.push({ ...step, when, nested, loops, from: statement.from, replaces: step.assigns && !nested });
    }
  }
}

/**
 * The branches of a compound statement that may run, each with its condition in words; null where it has none, as in a loop.
 * @param text of the file
 */
export function runningBranches(
  { branches }: StatementOf<'block'>,
  text: string,
): { body: readonly Statement[]; when: string | null }[] {
  const conditions = conditionsOf(text, branches);
  return branches.flatMap(({ body, keyword }, at) => {
    const when = conditions[at];
    return when === undefined ? [] : [{ body, when: keyword === 'for' ? null : when }];
  });
}

function stepOf(statement: Statement, name: string): { value: Expression; one: boolean; assigns: boolean } | null {
  if (statement.type === 'assign') {
    const { value, targets } = statement;
    if (value && targets.some((target) => dottedName(target) === name)) return { value, one: false, assigns: true };
    // `urlpatterns[0:0] = […]`, `urlpatterns[0] = path(…)`: what was there may stay.
    const within = targets.find((target) => 'object' in target && dottedName(target.object) === name);
    const isPart = within?.type === 'slice' || within?.type === 'subscript';
    return value && isPart ? { value, one: within.type === 'subscript', assigns: false } : null;
  }
  if (statement.type === 'augment')
    return dottedName(statement.target) === name ? { value: statement.value, one: false, assigns: false } : null;
  if (statement.type === 'delete') {
    const part = statement.targets.find((target) => 'object' in target && dottedName(target.object) === name);
    return part ? { value: part, one: true, assigns: false } : null;
  }
  if (statement.type !== 'expression' || statement.value.type !== 'call') return null;
  const value = statement.value.args.at(-1);
  const called = dottedName(statement.value.callee);
  if (called === null || !called.startsWith(`${name}.`)) return null;
  const method = called.slice(name.length + 1);
  // Which of them is gone is not told.
  if (['remove', 'pop', 'clear'].includes(method)) return { value: statement.value, one: true, assigns: false };
  if (!value) return null;
  return ['extend', 'append', 'insert'].includes(method) ? { value, one: method !== 'extend', assigns: false } : null;
}
