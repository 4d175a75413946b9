import { dottedName } from '../python/expressions';
import { roundsThrough, variablesOf, type Round } from '../python/loops';
import type { Expression, StatementOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { valueOf, type SourceIndex } from '../source/source-index';

/** More rounds are not told one by one: nobody writes them out. */
const MAX_ROUNDS = 100;
/** What changes a list or a table that was written out. */
const CHANGES = [
  ' +=',
  ' |=',
  '.append(',
  '.extend(',
  '.insert(',
  '.update(',
  '.pop(',
  '.remove(',
  '.setdefault(',
  '[',
];
const LEAVES = /\b(?:break|continue|return)\b/;
const NAME = /^\w+$/;
const WORDS = new Set(['for', 'if', 'in', 'async']);
const END = /^[\s,)\]]{0,20}$/;

/** A list that is made in a loop: what stands in it for each round, and the rounds. */
export interface Repeated {
  element: Expression;
  rounds: readonly Round[];
}

/** `[path(f"{name}/", view) for name in ("a", "b")]`, with its rounds; null where text does not tell them, and of anything else. */
export function repeatedIn(list: Expression, file: SourceFile, index: SourceIndex): Repeated | null {
  if (list.type !== 'unknown') return null;
  const { text } = file;
  const [element] = list.parts;
  const through = list.parts.at(-1);
  if (!element || !through || !END.test(text.slice(through.to, list.to))) return null;
  const [begin, ...names] = text
    .slice(element.to, through.from)
    .split(/[\s,()]+/)
    .filter(Boolean);
  if (begin !== 'for' || names.pop() !== 'in' || names.some((name) => !NAME.test(name) || WORDS.has(name))) return null;
  const rounds = toldRounds(names, through, file, index);
  return rounds && { element, rounds };
}

/** The rounds of loops in one another, outermost first; null where text does not tell them, or one may be left early. */
export function roundsOfLoops(
  loops: readonly StatementOf<'block'>[],
  file: SourceFile,
  index: SourceIndex,
): readonly Round[] | null {
  let rounds: readonly Round[] = [new Map()];
  for (const { branches, from, to } of loops) {
    const [{ subjects = [] } = {}, otherwise] = branches;
    const own = otherwise || LEAVES.test(file.text.slice(from, to)) ? null : variablesOf(subjects);
    const further = own && toldRounds(own, subjects.at(-1), file, index);
    if (!further || rounds.length * further.length > MAX_ROUNDS) return null;
    rounds = rounds.flatMap((outer) => further.map((inner) => new Map([...outer, ...inner])));
  }
  return rounds;
}

function toldRounds(
  names: readonly string[],
  through: Expression | undefined,
  file: SourceFile,
  index: SourceIndex,
): Round[] | null {
  const rounds = roundsThrough(names, through, (name) => constantAt(name, file, index));
  if (!rounds || rounds.length > MAX_ROUNDS || names.includes('')) return null;
  return rounds.every((round) => [...round.values()].every((value) => value !== null)) ? rounds : null;
}

/** What a constant holds: of another file as long as that means the same here; nothing where something may change it. */
function constantAt(name: string, file: SourceFile, index: SourceIndex): Expression | undefined {
  const found = index.resolve(file, name);
  const held = valueOf(found);
  if (!held || held.file.values.isEither(found.dotted)) return undefined;
  if (CHANGES.some((change) => held.file.text.includes(`${found.dotted}${change}`))) return undefined;
  return held.file.path === file.path || isPlain(held.value) ? held.value : undefined;
}

/** Whether a value means the same in any file. */
export function isPlain(value: Expression): boolean {
  switch (value.type) {
    case 'string':
    case 'number':
    case 'constant':
      return true;
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.every(isPlain);
    case 'dict':
      return value.entries.every((entry) => entry.key !== null && isPlain(entry.key) && isPlain(entry.value));
    default:
      return false;
  }
}

/** A file as it is seen where some names hold something: those of a loop, or of a function; null hides what else bears the name. */
export function seenWith(file: SourceFile, round: Round): SourceFile {
  if (round.size === 0) return file;
  const without = <Value>(named: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    [...round.keys()].some((name) => named.has(name))
      ? new Map([...named].filter(([name]) => !round.has(name)))
      : named;
  const { values } = file;
  return {
    ...file,
    classes: without(file.classes),
    functions: without(file.functions),
    imports: without(file.imports),
    bound: new Set([...(file.bound ?? []), ...round.keys()]),
    values: {
      get: (name) => (round.has(name) ? (round.get(name) ?? undefined) : values.get(name)),
      isEither: (name) => !round.has(name) && values.isEither(name),
      calls: (isMeant) => values.calls(isMeant),
      [Symbol.iterator]: () => values[Symbol.iterator](),
    },
  };
}

/** An expression as it is in each round, with the file as it is seen there. */
export function* turnsOf(
  value: Expression,
  rounds: readonly Round[],
  file: SourceFile,
): Generator<{ item: Expression; seen: SourceFile }> {
  for (const round of rounds) yield { item: inTurn(value, round), seen: seenWith(file, round) };
}

/** An expression with the names that a round gives: `view.as_view()` becomes `views.BookList.as_view()`. */
function inTurn(expression: Expression, round: Round): Expression {
  const follow = (part: Expression): Expression => inTurn(part, round);
  switch (expression.type) {
    case 'name': {
      const [head = '', ...rest] = expression.name.split('.');
      const given = round.get(head);
      if (!given) return expression;
      const name = dottedName(given);
      if (rest.length === 0) return given;
      return name === null || given.type !== 'name' ? expression : { ...expression, name: [name, ...rest].join('.') };
    }
    case 'call':
      return {
        ...expression,
        callee: follow(expression.callee),
        args: expression.args.map(follow),
        keywords: expression.keywords.map(({ name, value }) => ({ name, value: follow(value) })),
      };
    case 'list':
    case 'tuple':
      return { ...expression, items: expression.items.map(follow) };
    case 'star':
      return { ...expression, value: follow(expression.value) };
    default:
      return expression;
  }
}
