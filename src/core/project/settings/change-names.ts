import { dottedName, flatten, walkExpression } from '../python/expressions';
import type { Expression, StatementOf } from '../python/syntax';
import { openRoot } from './assign-to';
import { changeAt, openTo, rootOf, withoutEntry } from './change-at';
import { addTo, isChange } from './change-list';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import type { Value } from './value';

/** Calls that look at what they are given and leave it as it is. */
const ONLY_READS =
  /^(?:print|len|repr|pprint|assert\w*|warnings\.\w+|os\.\w[\w.]*|sys\.\w[\w.]*|(?:\w+\.)*(?:dictConfig|getLogger|debug|info|warning|error|init|include|optional))$/;
const READS = /\.(?:get|items|keys|values|copy|index|count)$/;

/** `NAME += value`, `NAME['key'] += value`, `NAME |= value`. */
export function augment({ target, operator, value: given }: StatementOf<'augment'>, scope: Scope): void {
  const value = evaluate(given, scope);
  const name = rootOf(target) ?? '';
  const change = (before: Value | undefined): Value => {
    if (operator === '+=') return addTo(before, value, name);
    if (operator !== '|=' || before?.type !== 'dict') return { ...value, type: 'unknown', expression: null };
    const entries = value.type === 'dict' ? value.entries : [{ key: null, value }];
    return { ...before, entries: [...before.entries, ...entries] };
  };
  if (target.type === 'name') scope.names.set(target.name, change(scope.names.get(target.name)));
  else if (!changeAt(target, (before) => (before ? change(before) : null), scope)) openRoot(target, scope);
}

/** `del DEBUG`: Django's default holds again. `del DATABASES['replica']`: the entry is gone. */
export function forget({ targets, line }: StatementOf<'delete'>, scope: Scope): void {
  for (const target of targets) {
    if (target.type === 'name')
      scope.names.set(target.name, { type: 'unset', file: scope.path, line, text: 'not set', when: null });
    else if (target.type !== 'subscript') openRoot(target, scope);
    else {
      const index = evaluate(target.index, scope);
      if (!changeAt(target.object, (before) => withoutEntry(before, index), scope)) openRoot(target, scope);
    }
  }
}

/** `add_apps(INSTALLED_APPS)`: a function may change a list or a dict that it is given. */
export function openGiven(call: Expression, scope: Scope): void {
  const callee = call.type === 'call' ? (dottedName(call.callee) ?? '') : null;
  if (call.type !== 'call' || callee === null || ONLY_READS.test(callee) || READS.test(callee)) return;
  for (const given of [...call.args, ...call.keywords.map(({ value }) => value)]) {
    if (given.type === 'name' || given.type === 'subscript') openName(given, call, scope);
  }
}

/** `for database in DATABASES.values(): database['CONN_MAX_AGE'] = 60`: each entry may be changed in the body. */
export function openLoop({ keyword, branches }: StatementOf<'block'>, scope: Scope): void {
  if (keyword !== 'for') return;
  const [{ subjects = [], body = [] } = {}] = branches;
  const changed = flatten(body).flatMap((statement): Expression[] => {
    if (statement.type === 'assign') return statement.targets.filter(({ type }) => type === 'subscript');
    if (statement.type === 'augment') return [statement.target];
    if (statement.type === 'delete') return statement.targets;
    return statement.type === 'expression' && isChange(statement.value) ? [statement.value] : [];
  });
  const roots = new Set(changed.map((target) => rootOf(target)?.split('.', 1)[0] ?? ''));
  const through = subjects.at(-1);
  const variables = subjects.slice(0, -1).flatMap((each) => [...walkExpression(each)].map(dottedName));
  if (!through || !variables.some((name) => name !== null && roots.has(name))) return;
  for (const part of walkExpression(through)) openName(part, through, scope);
}

function openName(named: Expression, by: Expression, scope: Scope): void {
  const root = rootOf(named)?.replace(/\.(?:items|values|keys)$/, '') ?? '';
  const before = scope.names.get(root);
  if (before && /^[A-Z]/.test(root)) scope.names.set(root, openTo(before, evaluate(by, scope)));
}
