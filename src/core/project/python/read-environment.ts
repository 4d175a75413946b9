import type { EnvironmentVariable } from '../inventory-settings';
import { readCondition } from './condition';
import {
  dottedName,
  expressionsOf,
  flatten,
  itemsOf,
  keywordOf,
  partsOf,
  stringOf,
  walkExpression,
} from './expressions';
import { runtimeStatements } from './runtime-statements';
import type { Expression, ExpressionOf, Statement } from './syntax';

/** `os.environ.get`, `os.getenv`, django-environ's `env.bool`, decouple's `config`, and a project's own `get_env_…`. */
const READER =
  /^(?:os\.)?(?:environ\.get|environ\.setdefault|getenv)$|^env(?:\.\w+)?$|^(?:decouple\.)?config$|$(?<=(?:^|_)env(?:_\w+)?)/i;
/** A value of django-configurations. */
const CONFIGURED = /(?:^|\.)(?:[A-Z][A-Za-z]{1,30})?Value$/;
/** What holds a scheme of django-environ. */
const SCHEME = /^(?:environ\.)?(?:File\w{0,20})?Env$/;
const NAME = /^[A-Z][A-Z0-9_]*$/;
/** Calls that read a variable of a fixed name when they are given none. */
const IMPLIED: ReadonlyMap<string, string> = new Map([
  ['dj_database_url.config', 'DATABASE_URL'],
  ['env.db', 'DATABASE_URL'],
  ['env.db_url', 'DATABASE_URL'],
  ['env.cache', 'CACHE_URL'],
  ['env.cache_url', 'CACHE_URL'],
  ['env.email_url', 'EMAIL_URL'],
]);

/** The environment variables that the statements of one file read, in the order of lines. @param text of the file */
export function readEnvironment(file: string, text: string, statements: readonly Statement[]): EnvironmentVariable[] {
  const found: EnvironmentVariable[] = [];
  const add = (expression: Expression, when: string | null): void => {
    const variable = variableOf(expression);
    if (variable) found.push({ ...conditional(variable, when), file, line: expression.line });
    if (expression.type === 'conditional') {
      const { yes, no } = readCondition(expression.test, text);
      add(expression.test, when);
      add(expression.then, both(when, yes));
      add(expression.otherwise, both(when, no));
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

/** What is read only where it is set is not needed. */
function conditional(
  variable: { name: string; hasDefault: boolean },
  when: string | null,
): { name: string; hasDefault: boolean; when?: string } {
  const told = when?.split(' and ').filter((part) => part !== 'for' && part !== 'except') ?? [];
  const isOptional = told.includes(`${variable.name} is set`) || told.includes(`${variable.name} is true`);
  return {
    ...variable,
    hasDefault: variable.hasDefault || isOptional,
    ...(told.length > 0 && { when: told.join(' and ') }),
  };
}

function both(when: string | null, more: string): string {
  return when === null ? more : `${when} and ${more}`;
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

/** The environment variable that an expression reads itself; null where it reads none. */
export function variableOf(expression: Expression): { name: string; hasDefault: boolean } | null {
  if (expression.type === 'subscript') {
    const holder = dottedName(expression.object);
    const name = stringOf(expression.index);
    return (holder === 'os.environ' || holder === 'environ' || holder === 'env') && name !== null && NAME.test(name)
      ? { name, hasDefault: false }
      : null;
  }
  if (expression.type !== 'call') return null;
  const callee = dottedName(expression.callee);
  if (callee === null) return null;
  if (CONFIGURED.test(callee)) return ofConfigured(expression);
  const hasDefault = defaultArgument(expression) !== null;
  const given = stringOf(expression.args[0] ?? keywordOf(expression, 'env'));
  if (given !== null && NAME.test(given) && (READER.test(callee) || IMPLIED.has(callee)))
    return { name: given, hasDefault };
  const implied = IMPLIED.get(callee);
  return implied !== undefined && given === null ? { name: implied, hasDefault } : null;
}

/** What a reader of the environment is given for where its variable is not set; null where it is given nothing. */
export function defaultArgument(call: ExpressionOf<'call'>): Expression | null {
  const at = CONFIGURED.test(dottedName(call.callee) ?? '') ? 0 : 1;
  return keywordOf(call, 'default') ?? call.args[at] ?? null;
}

/** Whether a call makes a value of django-configurations, which reads the environment: `values.BooleanValue(True)`. */
export function isConfiguredValue(call: ExpressionOf<'call'>): boolean {
  return CONFIGURED.test(dottedName(call.callee) ?? '');
}

/** The variable is called as the setting is where `environ_name` does not say; the setting is not known here. */
function ofConfigured(call: ExpressionOf<'call'>): { name: string; hasDefault: boolean } | null {
  const name = stringOf(keywordOf(call, 'environ_name'));
  if (name === null || !NAME.test(name)) return null;
  const prefix = keywordOf(call, 'environ_prefix');
  const before = prefix ? stringOf(prefix) : 'DJANGO';
  const given = defaultArgument(call);
  const hasDefault = given !== null && !(given.type === 'constant' && given.value === null);
  return { name: before === null || before === '' ? name : `${before}_${name}`, hasDefault };
}
