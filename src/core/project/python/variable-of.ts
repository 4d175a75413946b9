import { dottedName, keywordOf, stringOf } from './expressions';
import type { Expression, ExpressionOf } from './syntax';

/** `os.environ.get`, `os.getenv`, django-environ's `env.bool`, decouple's `config`, and a project's own `get_env_…`. */
const READER =
  /^(?:os\.)?(?:environ\.get|environ\.setdefault|getenv)$|^env(?:\.\w+)?$|^(?:decouple\.)?config$|$(?<=(?:^|_)env(?:_\w+)?)/i;
/** A value of django-configurations. */
const CONFIGURED = /(?:^|\.)(?:[A-Z][A-Za-z]{1,30})?Value$/;
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
