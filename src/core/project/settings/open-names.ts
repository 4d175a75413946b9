import { dottedName, walkExpression } from '../python/expressions';
import { isOfKnownModule } from '../pieces/known-bases';
import type { Expression, Statement, StatementOf } from '../python/syntax';
import { evaluate } from './evaluate';
import { givenToNames, givesAnyName, isNamespace, isThisModule, updatesNames } from './namespace';
import type { Scope } from './scope';
import { concatenate, under, type Value } from './value';

/** The name that stands for every name of which text does not tell whether it is assigned. */
export const ANY_NAME = '*';

/** So many star imports are named in one sentence. */
const MAX_TOLD = 3;
/** Modules of Python, of Django and of the usual libraries: of what their star imports bring, nothing is a setting. */
const NO_SETTINGS =
  /^(?:os|sys|re|pathlib|datetime|typing|logging|json|environ|decouple|dotenv|split_settings\.tools|configurations|celery\.schedules|django\.(?!conf\b)[\w.]+|django\.conf\.(?:global_settings|urls[\w.]*))(?:\.path)?$/;
/** Calls that may be given the names of the file and leave them alone. */
const ONLY_READS = /(?:^|\.)(?:include|optional|getLogger|print|dirname|abspath|isinstance|import_module)$/;
/** Calls that are given the name of the file to say who asks. */
const BY_NAME = /(?:^|[._])(?:get_?logger|log(?:ging)?|print|debug|info|warn(?:ing)?|error|import_module)$/i;

/**
 * The names of a module outside of the folder are all imported.
 * @param module as written
 * @returns whether settings may be among them
 */
export function openStarred(module: string, line: number, scope: Scope): boolean {
  if (module === 'django.conf.global_settings') setDefaults(scope, line);
  if (NO_SETTINGS.test(module)) return false;
  openNames(`from ${module} import *`, line, scope);
  return true;
}

/**
 * From here on each name may hold something else than what is in the text.
 * @param text what may assign it, as one says it
 */
export function openNames(text: string, line: number, { path, names, optional }: Scope): void {
  // A file that is left out of the repository may be anywhere; what is in the repository holds without it.
  if (optional) return;
  const elsewhere = { by: [text], otherwise: [] };
  const any: Value = { file: path, line, text, when: null, type: 'unknown', expression: null, elsewhere };
  for (const name of names.all()) {
    const before = names.get(name);
    if (before && name === name.toUpperCase() && name !== ANY_NAME) names.set(name, mayBe(before, any));
  }
  names.set(ANY_NAME, any);
}

/** `from company.settings import MIDDLEWARE`: a setting that is not in the folder is there, and not told. */
export function openImported({ module, level, names, line }: StatementOf<'from'>, scope: Scope): void {
  const from = `${'.'.repeat(level)}${module}`;
  if (NO_SETTINGS.test(from) || isOfKnownModule(from)) return;
  for (const { name, alias } of names) {
    const text = `from ${from} import ${name}`;
    const value: Value = { file: scope.path, line, text, when: null, type: 'unknown', expression: null };
    if (/^[A-Z][A-Z0-9_]*$/.test(name)) scope.names.set(alias ?? name, value);
  }
}

/** Django's own defaults, of lists that are added to. */
function setDefaults({ path, names }: Pick<Scope, 'path' | 'names'>, line: number): void {
  for (const name of ['INSTALLED_APPS', 'MIDDLEWARE', 'ALLOWED_HOSTS'])
    names.set(name, { file: path, line, text: '[]', when: null, type: 'list', items: [] });
}

/** A call that assigns names, as one says it: `djp.settings(…)`. */
export function callIn(statement: Statement): string {
  const value = statement.type === 'expression' ? statement.value : null;
  const called = value?.type === 'call' ? dottedName(value.callee) : null;
  return called === null ? 'what is assigned by a call' : `${called}(…)`;
}

/** Whether a statement's expression assigns names by their text: `globals().update(…)`, `activate(locals())`. */
export function setsNames(expression: Expression): boolean {
  for (const inner of walkExpression(expression)) {
    if (inner.type !== 'call') continue;
    const callee = dottedName(inner.callee) ?? '';
    if (ONLY_READS.test(callee)) return false;
    const given = [...inner.args, ...inner.keywords.map(({ value }) => value)];
    if (given.some((one) => isNamespace(one) || isThisModule(one))) return true;
    if (inner.callee.type === 'member' && inner.callee.name === 'update' && isNamespace(inner.callee.object))
      return true;
    if (/(?:^|\.)(?:exec|execfile|DjangoDynaconf)$/.test(callee) || givesAnyName(inner)) return true;
  }
  return false;
}

/** The same of a statement that is an expression: a function that is given the file by its name, `update_settings(__name__)`, may set more. */
export function mayRename(expression: Expression): boolean {
  if (setsNames(expression)) return true;
  if (expression.type !== 'call' || BY_NAME.test(dottedName(expression.callee) ?? '')) return false;
  const given = [...expression.args, ...expression.keywords.map(({ value }) => value)];
  return given.some((one) => dottedName(one) === '__name__' && one.type === 'name');
}

/**
 * `globals().update({'DEBUG': True}, TIME_ZONE='UTC')`: sets the names of a dictionary that text tells.
 * @returns whether that is what it does
 */
export function setKnownNames(expression: Expression, scope: Scope): boolean {
  const given = givenToNames(expression);
  const keywords = expression.type === 'call' && updatesNames(expression) ? expression.keywords : [];
  if ((!given && keywords.length === 0) || keywords.some(({ name }) => name === '**')) return false;
  const value = given && evaluate(given, scope);
  if (value && (value.type !== 'dict' || value.entries.some(({ key }) => key === null))) return false;
  for (const { key, value: held } of value?.type === 'dict' ? value.entries : [])
    if (key !== null) scope.names.set(key, held);
  for (const { name, value: held } of keywords) scope.names.set(name, evaluate(held, scope));
  return true;
}

/** All that may assign a name out of sight is told together: the one that does it last counts. */
function mayBe(before: Value, any: Value): Value {
  if (before.type === 'list') return concatenate(before, any);
  const options = before.type === 'either' ? before.options : [before];
  const [earlier] = options.flatMap((one) => (one.type === 'unknown' && one.elsewhere ? [one.elsewhere] : []));
  const by = [...(earlier?.by ?? []), any.text];
  const otherwise = earlier?.otherwise ?? options;
  const left = by.length === 1 ? `${any.text} leaves it` : `${shortList(by, 'and')} leave it`;
  const last: Value = {
    ...any,
    text: shortList(by, 'or'),
    type: 'unknown',
    expression: null,
    elsewhere: { by, otherwise },
  };
  if (otherwise.length === 0) return last;
  return { ...before, type: 'either', options: [...otherwise.map((one) => under(one, left)), last] };
}

/** `a, b and c`; of more than three the first two and how many more. */
function shortList(texts: readonly string[], word: 'and' | 'or'): string {
  const shown =
    texts.length > MAX_TOLD ? [...texts.slice(0, MAX_TOLD - 1), `${texts.length - MAX_TOLD + 1} more`] : texts;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter(Boolean).join(` ${word} `);
}
