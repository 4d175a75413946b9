import type { Open } from './open';

/** Fewer are as short by themselves. */
const FEWEST = 3;

/** What a base from elsewhere adds to one class after the other. */
const BASE = /^What (\S+) adds to (\S+) is not in this folder\.$/;
/** A field of a serializer whose model does not tell of it. */
const FIELD = /^(\w+): Text does not tell what (\w+) is in the model\.$/;

/** Rows that say one thing of several places, and how they say it once. */
interface Fold {
  key: string;
  tell: (rows: readonly Open[]) => string;
}

/**
 * Has what one cause leaves open at several places told once, at the first of them, with each of them below.
 * @param open by path and line
 */
export function foldOpen(open: readonly Open[]): Open[] {
  const folds = new Map<string, { fold: Fold; rows: Open[] }>();
  const foldOf = (one: Open) => {
    const fold = readBase(one) ?? readField(one);
    if (!fold) return undefined;
    const known = folds.get(fold.key) ?? { fold, rows: [] };
    folds.set(fold.key, known);
    return known;
  };
  const found = open.map((one) => {
    const fold = foldOf(one);
    fold?.rows.push(one);
    return { one, fold };
  });
  return found.flatMap(({ one, fold }) => {
    if (!fold || fold.rows.length < FEWEST) return [one];
    return fold.rows[0] === one ? [{ ...one, reason: fold.fold.tell(fold.rows), of: fold.rows }] : [];
  });
}

function readBase({ reason }: Open): Fold | undefined {
  const [, base, first] = BASE.exec(reason) ?? [];
  if (base === undefined || first === undefined) return undefined;
  return {
    key: `base ${base}`,
    tell: ({ length }) => `What ${base} adds to ${first} and ${length - 1} more is not in this folder.`,
  };
}

function readField({ reason }: Open): Fold | undefined {
  if (!FIELD.test(reason)) return undefined;
  return {
    key: 'field',
    tell: (rows) => {
      const serializers = new Set(rows.flatMap((row) => FIELD.exec(row.reason)?.[1] ?? [])).size;
      const of = serializers === 1 ? 'it' : `${serializers} serializers`;
      return `${reason.slice(0, -1)}, nor what ${rows.length - 1} more fields of ${of} are.`;
    },
  };
}
