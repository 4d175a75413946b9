import { flatten, itemsOf } from './expressions';
import type { Expression, Statement, StatementOf } from './syntax';

/** What the variables of the loops around a statement hold in one round, by name; null where text does not tell it. */
export type Round = ReadonlyMap<string, Expression | null>;

/** More rounds are not told one by one: nobody writes them out. */
const MAX_ROUNDS = 100;

/**
 * The rounds of the loops that stand around the statements of a body, as far as they go through a list that is written out.
 * @param body with the statements that stand in its compound statements
 * @param valueOf what a name stands for
 * @returns the rounds of a statement that stands in a loop; nothing of any other
 */
export function roundsIn(
  body: readonly Statement[],
  valueOf: (name: string) => Expression | undefined,
): ReadonlyMap<Statement, readonly Round[]> {
  const rounds = new Map<Statement, readonly Round[]>();
  for (const loop of body) {
    if (loop.type !== 'block' || loop.keyword !== 'for') continue;
    const own = roundsOf(loop, valueOf);
    const [first] = loop.branches;
    for (const inner of flatten(first?.body ?? [])) {
      const outer = rounds.get(inner) ?? [new Map<string, null>()];
      const both = outer.flatMap((one) => own.map((other) => new Map([...one, ...other])));
      rounds.set(inner, both.slice(0, MAX_ROUNDS));
    }
  }
  return rounds;
}

function roundsOf({ branches }: StatementOf<'block'>, valueOf: (name: string) => Expression | undefined): Round[] {
  const [{ subjects = [] } = {}] = branches;
  const names = variablesOf(subjects);
  const rounds = roundsThrough(names, subjects.at(-1), valueOf);
  return rounds?.slice(0, MAX_ROUNDS) ?? [new Map(names.map((name) => [name, null]))];
}

/** The names that a loop gives something to, by what it is told to go through and into; `''` for what is no name. */
export function variablesOf(subjects: readonly Expression[]): string[] {
  const variables = subjects.slice(0, -1).flatMap((each) => (each.type === 'tuple' ? each.items : [each]));
  return variables.map((each) => (each.type === 'name' ? each.name : ''));
}

/** The rounds of a loop through something; null where text does not tell what that holds. */
export function roundsThrough(
  names: readonly string[],
  through: Expression | undefined,
  valueOf: (name: string) => Expression | undefined,
): Round[] | null {
  const rows = through ? rowsOf(through, valueOf) : null;
  // What begins empty is filled elsewhere: nobody goes through nothing.
  if (!rows || rows.length === 0) return null;
  return rows.map((row) => {
    const parts = names.length > 1 ? itemsOf(row) : [row];
    return new Map(names.map((name, at) => [name, parts[at] ?? null]));
  });
}

/** What a loop goes through, one by one; null where text does not tell it. */
function rowsOf(through: Expression, valueOf: (name: string) => Expression | undefined): readonly Expression[] | null {
  if (through.type === 'list' || through.type === 'tuple' || through.type === 'set')
    return through.items.some(({ type }) => type === 'star') ? null : through.items;
  const isInline = through.type === 'call' && through.callee.type === 'member' && through.callee.name === 'items';
  const isItems =
    isInline || (through.type === 'call' && through.callee.type === 'name' && through.callee.name.endsWith('.items'));
  const name = through.type === 'name' ? through.name : isItems ? nameOfItems(through) : null;
  const inline = isInline && through.callee.type === 'member' ? through.callee.object : undefined;
  const value = inline ?? (name === null ? undefined : valueOf(name));
  if (value?.type !== 'dict') return value && value.type !== 'name' ? rowsOf(value, () => undefined) : null;
  const rows = value.entries.map(({ key, value: held }): Expression | null => {
    if (!key || !isItems) return key;
    const { line, from, to } = key;
    return { line, from, to, type: 'tuple', items: [key, held] };
  });
  return rows.every((row) => row !== null) ? rows : null;
}

function nameOfItems({ callee }: Expression & { type: 'call' }): string | null {
  return callee.type === 'name' ? callee.name.slice(0, -'.items'.length) : null;
}

/** A name, the beginning of one (`model.objects`) or a call with one, as it is in a round; itself where no loop gives it, null where not told. */
export function inRound(expression: Expression, round: Round): Expression | null {
  if (expression.type === 'call') {
    const args = expression.args.map((arg) => inRound(arg, round));
    return args.includes(null) ? null : { ...expression, args: args.filter((arg) => arg !== null) };
  }
  if (expression.type !== 'name') return expression;
  const [head = '', ...rest] = expression.name.split('.');
  if (!round.has(head)) return expression;
  const given = round.get(head) ?? null;
  if (!given || rest.length === 0) return given;
  return given.type === 'name' ? { ...expression, name: [given.name, ...rest].join('.') } : null;
}
