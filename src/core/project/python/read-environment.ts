import type { EnvironmentVariable } from '../inventory-settings';
import { withoutBranches } from './branch-words';
import { bothOf, readCondition } from './condition';
import { defaultArgument, variableOf } from './variable-of';
import { dottedName, expressionsOf, flatten, itemsOf, partsOf, stringOf, walkExpression } from './expressions';
import { runtimeStatements } from './runtime-statements';
import type { Expression, Statement } from './syntax';

/** What holds a scheme of django-environ. */
const SCHEME = /^(?:environ\.)?(?:File\w{0,20})?Env$/;

/**
 * The environment variables that the statements of one file read, in the order of lines.
 * @param text of the file
 * @param readers the names of functions of the project by which it does
 */
export function readEnvironment(
  file: string,
  text: string,
  statements: readonly Statement[],
  readers: ReadonlySet<string> = new Set(),
): EnvironmentVariable[] {
  const found: EnvironmentVariable[] = [];
  const add = (expression: Expression, when: string | null): void => {
    const variable = variableOf(expression) ?? variableBy(readers, expression);
    if (variable) found.push({ ...conditional(variable, when), file, line: expression.line });
    if (expression.type === 'conditional') {
      const { yes, no } = readCondition(expression.test, text);
      add(expression.test, when);
      add(expression.then, bothOf(when, yes));
      add(expression.otherwise, bothOf(when, no));
    } else for (const part of partsOf(expression)) add(part, when);
  };
  const visit = (body: readonly Statement[], outer: string | null): void => {
    for (const { statement, when } of runtimeStatements(text, body, outer)) {
      for (const expression of expressionsOf(statement)) add(expression, when);
      if (statement.type === 'class' || statement.type === 'function') visit(statement.body, when);
    }
  };
  visit(statements, null);
  return found;
}

/** The variable that a function of the project is asked for. */
function variableBy(
  readers: ReadonlySet<string>,
  expression: Expression,
): { name: string; hasDefault: boolean } | null {
  if (expression.type !== 'call' || !readers.has(dottedName(expression.callee) ?? '')) return null;
  const name = stringOf(expression.args[0]);
  return name !== null && /^[A-Z][A-Z0-9_]*$/.test(name)
    ? { name, hasDefault: defaultArgument(expression) !== null }
    : null;
}

/** What is read only where it is set is not needed. */
function conditional(
  variable: { name: string; hasDefault: boolean },
  when: string | null,
): { name: string; hasDefault: boolean; when?: string } {
  const told = withoutBranches(when);
  const parts = told?.split(' and ') ?? [];
  const isOptional = parts.includes(`${variable.name} is set`) || parts.includes(`${variable.name} is true`);
  return {
    ...variable,
    hasDefault: variable.hasDefault || isOptional,
    ...(told !== null && { when: told }),
  };
}

/**
 * The variables that have a default wherever they are read, by the scheme of django-environ: `Env(DEBUG=(bool, False))`.
 * https://django-environ.readthedocs.io/en/latest/quickstart.html
 */
export function schemeDefaults(statements: readonly Statement[]): string[] {
  return flatten(statements)
    .flatMap((statement) => expressionsOf(statement))
    .flatMap((outer) => [...walkExpression(outer)])
    .flatMap((call) =>
      call.type === 'call' && SCHEME.test(dottedName(call.callee) ?? '')
        ? call.keywords.filter(({ value }) => itemsOf(value).length === 2).flatMap(({ name }) => name ?? [])
        : [],
    );
}
