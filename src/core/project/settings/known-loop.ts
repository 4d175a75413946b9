import { dottedName, itemsOf } from '../python/expressions';
import type { Expression, StatementOf } from '../python/syntax';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { isKnown, type Value } from './value';

/** More rounds are not gone through: nobody writes them out. */
const MAX_ROUNDS = 100;

/**
 * The rounds of a loop through a list, or the items of a dict, that text tells whole: each gives the variables what they hold in it.
 * Null of any other statement, and of a loop that may be left early.
 */
export function roundsOf({ keyword, branches }: StatementOf<'block'>, scope: Scope): (() => void)[] | null {
  const [loop, otherwise] = branches;
  if (keyword !== 'for' || !loop || otherwise) return null;
  const through = loop.subjects.at(-1);
  const targets = loop.subjects.slice(0, -1).flatMap((each) => (each.type === 'tuple' ? itemsOf(each) : [each]));
  const names = targets.flatMap((target) => (target.type === 'name' ? [target.name] : []));
  const rows = through && names.length === targets.length ? rowsOf(through, scope) : null;
  const [first] = loop.body;
  const last = loop.body.at(-1);
  if (!rows || !first || !last || /\b(?:break|continue|return)\b/.test(scope.text.slice(first.from, last.to)))
    return null;
  const rounds: (() => void)[] = [];
  for (const row of rows) {
    const parts = names.length === 1 ? [row] : row.type === 'list' ? row.items : [];
    if (parts.length !== names.length) return null;
    rounds.push(() => {
      for (const [at, name] of names.entries()) scope.names.set(name, parts[at] ?? row);
    });
  }
  return rounds;
}

function rowsOf(through: Expression, scope: Scope): readonly Value[] | null {
  const owner = through.type === 'call' ? /^(.+)\.items$/.exec(dottedName(through.callee) ?? '')?.[1] : undefined;
  const value = owner === undefined ? evaluate(through, scope) : scope.names.get(owner);
  if (!value || !isKnown(value)) return null;
  if (owner === undefined) return value.type === 'list' && value.items.length <= MAX_ROUNDS ? value.items : null;
  if (value.type !== 'dict' || value.entries.length > MAX_ROUNDS) return null;
  const { file, line, text } = value;
  return value.entries.map(({ key, value: held }): Value => {
    const name: Value = { file, line, text: key ?? '', when: null, type: 'string', value: key ?? '' };
    return { file, line, text, when: null, type: 'list', items: [name, held] };
  });
}
