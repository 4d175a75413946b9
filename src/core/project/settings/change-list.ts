import { compareCodeUnits } from '../../base/compare-code-units';
import { shortenText } from '../../base/show-text';
import { dottedName, lastPart } from '../python/expressions';
import type { Expression, ExpressionOf } from '../python/syntax';
import { changeAt, objectOf, openTo, withoutEntry, type ValueChange } from './change-at';
import { evaluate } from './evaluate';
import { globalsOf, nameOfModule } from './namespace';
import type { Scope } from './scope';
import { concatenate, entryOf, isKnown, listOf, numberOf, under, type Entry, type Value } from './value';

/** A sum is shown as long as two pieces of source are. */
const MAX_TEXT = 160;
/** The methods of lists, sets and dicts that change them. */
const CHANGES = /^(?:append|insert|extend|remove|discard|add|update|setdefault|pop|popitem|clear|sort|reverse)$/;
const ADDS = new Set(['append', 'add', 'extend', 'insert']);

/** A call of a method with what it is given. */
interface Applied {
  method: string;
  args: readonly Value[];
  entries: readonly Entry[];
  hasKeywords: boolean;
  text: Value;
}

/**
 * Applies `NAME.append(…)`, `NAME['key'].update(…)` and the other methods that change a list, a set or a dict of the scope.
 * @returns whether the expression was one of these
 */
export function changeList(expression: Expression, scope: Scope): boolean {
  if (expression.type !== 'call') return false;
  const method = methodOf(expression);
  if (!CHANGES.test(method)) return assignsGlobals(expression, scope);
  const target = objectOf(expression.callee);
  applySetdefault(target, scope);
  const applied = appliedOf(method, expression, scope);
  const isEntry = target.type !== 'name';
  const change: ValueChange = (before) => (before ? changeOf(before, applied, isEntry) : null);
  return changeAt(target, change, scope);
}

/** `load()`, a function that assigns names of the file, and `setattr(sys.modules[__name__], "DEBUG", True)`. */
function assignsGlobals(call: ExpressionOf<'call'>, scope: Scope): boolean {
  const named = nameOfModule(call);
  const given = call.args[2];
  if (named !== null && given) scope.names.set(named, evaluate(given, scope));
  const callee = dottedName(call.callee) ?? '';
  for (const name of globalsOf(callee, scope.text)) {
    const { path } = scope;
    const text = `what ${callee}() assigns`;
    scope.names.set(name, { file: path, line: call.line, text, when: null, type: 'unknown', expression: null });
  }
  return named !== null;
}

/** Whether an expression calls a method that changes what it is called of. */
export function isChange(expression: Expression): boolean {
  return expression.type === 'call' && CHANGES.test(methodOf(expression));
}

function methodOf({ callee }: ExpressionOf<'call'>): string {
  if (callee.type === 'member') return callee.name;
  const dotted = dottedName(callee);
  return dotted?.includes('.') === true ? lastPart(dotted) : '';
}

/** `LOGGING.setdefault('handlers', {})['console'] = …`: the entry is made before it is changed. */
export function applySetdefault(target: Expression, scope: Scope): void {
  if (target.type === 'subscript') applySetdefault(target.object, scope);
  else if (target.type === 'call') changeList(target, scope);
}

/** `before += added`: to a list that text does not tell, it is what is added, with room for the rest. */
export function addTo(before: Value | undefined, added: Value, name: string): Value {
  if (before?.type === 'either')
    return { ...before, options: before.options.map((option) => addTo(option, added, name)) };
  if (before?.type === 'string' || before?.type === 'scalar') {
    if (before.type === 'string' && added.type === 'string') return { ...before, value: before.value + added.value };
    return { ...added, type: 'unknown', expression: null };
  }
  if (before && before.type !== 'unset') {
    return { ...concatenate(before, added), text: sumOf(before.text, added.text) };
  }
  const rest: Value = { ...added, type: 'unknown', expression: null, spread: true, text: `${name} as it was before` };
  return { ...added, type: 'list', items: [rest, ...listOf(added)], text: `${name} + ${added.text}` };
}

/** One that was cut tells no more by what comes behind it. */
function sumOf(before: string, added: string, by = ' + '): string {
  const text = before.endsWith('…') ? before : `${before}${by}${added}`;
  return shortenText(text, MAX_TEXT);
}

function appliedOf(method: string, call: ExpressionOf<'call'>, scope: Scope): Applied {
  const entries = call.keywords.flatMap(({ name, value }): Entry[] => {
    const held = evaluate(value, scope);
    return name !== '**'
      ? [{ key: name, value: held }]
      : held.type === 'dict'
        ? held.entries
        : [{ key: null, value: held }];
  });
  const args = call.args.map((arg) => evaluate(arg, scope));
  return { method, args, entries, hasKeywords: call.keywords.length > 0, text: evaluate(call, scope) };
}

function changeOf(before: Value, applied: Applied, isEntry: boolean): Value | null {
  if (before.type === 'either') {
    const options = before.options.map((option) => changeOf(option, applied, isEntry) ?? option);
    return { ...before, options };
  }
  if (before.type === 'dict') return changeDict(before, applied, isEntry);
  if (before.type === 'list') return changeItems(before, applied);
  const mayBeList = before.type === 'unknown' && (ADDS.has(applied.method) || applied.method === 'remove');
  return mayBeList ? changeItems({ ...before, type: 'list', items: listOf(before) }, applied) : null;
}

function changeItems(before: Value & { type: 'list' }, { method, args, hasKeywords, text }: Applied): Value | null {
  const given = args.at(-1);
  const { items } = before;
  switch (method) {
    case 'clear':
      return { ...before, items: [], text: '[]' };
    case 'reverse':
      return { ...before, items: [...items].reverse() };
    case 'sort':
      return hasKeywords || !items.every((item) => item.type === 'string') ? null : { ...before, items: sorted(items) };
    case 'pop':
      return given ? withoutEntry(before, given) : { ...before, items: items.slice(0, -1) };
    default:
  }
  if (!given) return null;
  switch (method) {
    case 'remove':
    case 'discard':
      return { ...before, items: withoutItem(items, given), text: sumOf(before.text, given.text, ' without ') };
    case 'append':
    case 'add':
      return {
        ...concatenate(before, { ...given, type: 'list', items: [given] }),
        text: sumOf(before.text, `[${given.text}]`),
      };
    case 'extend':
    case 'update':
      return { ...concatenate(before, given), text: sumOf(before.text, given.text) };
    case 'insert': {
      const at = args[0] ? numberOf(args[0]) : null;
      const added = { ...before, text: sumOf(before.text, given.text, ' with ') };
      return { ...added, items: at === null ? [...items, given] : [...items.slice(0, at), given, ...items.slice(at)] };
    }
    default:
      return openTo(before, text);
  }
}

function changeDict(before: Value & { type: 'dict' }, applied: Applied, isEntry: boolean): Value | null {
  const { method, args, entries, text } = applied;
  const [first, second] = args;
  const joined = (added: readonly Entry[]): Value => ({ ...before, entries: withEntries(before.entries, added) });
  switch (method) {
    case 'update': {
      if (!first) return joined(entries);
      if (first.type === 'dict') return joined([...first.entries, ...entries]);
      if (!isEntry) return joined([{ key: null, value: first }, ...entries]);
      const options = [under(before, `${first.text} says nothing else`), under(first, first.text)];
      return { ...before, type: 'either', options };
    }
    case 'setdefault': {
      if (first?.type !== 'string') return openTo(before, text);
      if (entryOf(before, first.value)) return null;
      const value: Value = second ?? { ...first, type: 'scalar', value: 'None' };
      const mayBeThere = before.entries.some(({ key }) => key === null);
      return joined([{ key: first.value, value: mayBeThere ? under(value, `${first.text} is not there`) : value }]);
    }
    case 'pop':
      return first ? withoutEntry(before, first) : null;
    case 'clear':
      return { ...before, entries: [] };
    default:
      return openTo(before, text);
  }
}

/** A key that is there already keeps its place, as in Python. */
function withEntries(before: readonly Entry[], added: readonly Entry[]): Entry[] {
  const given = new Map(added.flatMap((entry) => (entry.key === null ? [] : [[entry.key, entry]])));
  const replaced = before.map((entry) => (entry.key === null ? entry : (given.get(entry.key) ?? entry)));
  return [...replaced, ...added.filter(({ key }) => key === null || !before.some((entry) => entry.key === key))];
}

function sorted(items: readonly Value[]): Value[] {
  const textOf = (item: Value): string => (item.type === 'string' ? item.value : item.text);
  return [...items].sort((a, b) => compareCodeUnits(textOf(a), textOf(b)));
}

/** The first that is equal goes, as in Python. What is removed without being told leaves the others open. */
function withoutItem(items: readonly Value[], given: Value): Value[] {
  if (given.type !== 'string' || !isKnown(given)) return items.map((item) => under(item, `it is not ${given.text}`));
  const gone = items.findIndex((item) => item.type === 'string' && item.value === given.value);
  return items.filter((_, at) => at !== gone);
}
