import type { Place } from '../../base/place';
import type { Settings } from '../../project/inventory-settings';
import { type EngineChoice, enginesOf } from '../../project/migrations/engines-of';
import { type JudgedMigration, type JudgedOperation, LEVELS } from '../../project/migrations/judgement';
import { operationsAt } from '../../project/migrations/operations-at';
import type { ContextOperation, HandOverContext } from '../render/hand-over-context';

/** A migration, and the lines of it that are meant. */
export interface MigrationPlace {
  place: Place;
  migration: JudgedMigration;
}

/** The models that the operations at a place of a migration change, in small letters. */
export function modelsOperatedOn(migration: JudgedMigration, { line, endLine }: Place): string[] {
  return operationsAt(migration, line, endLine).flatMap(({ model }) => (model === null ? [] : [model.toLowerCase()]));
}

/**
 * What is to be known of the operations at places of migrations, the worst first; what else in the same migrations is not safe, since it
 * runs together with them; and whether a failure takes all of it back.
 */
export function operationsNear(
  places: readonly MigrationPlace[],
  settings?: Pick<Settings, 'databases' | 'variants'>,
): Pick<HandOverContext, 'operations' | 'operationsBeside' | 'transaction'> {
  const migrations = [...new Map(places.map(({ migration }) => [migration.file, migration])).values()];
  const parts = migrations.map((migration) => {
    const meant = new Set(
      places
        .filter((one) => one.migration.file === migration.file)
        .flatMap(({ place }) => operationsAt(migration, place.line, place.endLine)),
    );
    // Lines that belong to no operation concern all of them.
    const own = meant.size > 0 ? [...meant] : migration.operations;
    const beside = migration.operations.filter((one) => !own.includes(one) && one.level !== 'safe');
    return { migration, own, beside, unsafe: [...own.filter(({ level }) => level !== 'safe'), ...beside] };
  });
  const operations = byLevel(parts.flatMap(({ migration, own, beside }) => rowsOf(migration, own, beside.length > 0)));
  const together = parts.filter(({ unsafe, beside }) => unsafe.length > 1 || beside.length > 0);
  const transaction = [...new Set(together.map(({ migration }) => transactionOf(migration, settings)))].join(' ');
  return {
    operations,
    operationsBeside: byLevel(parts.flatMap(({ beside }) => beside.map((one) => worstRowOf(one)))),
    ...(transaction !== '' && { transaction }),
  };
}

/** One row for each finding; an operation without one is told where others beside it are not safe. */
function rowsOf(
  { file: path, line, name, findings }: JudgedMigration,
  own: readonly JudgedOperation[],
  withSafe: boolean,
): ContextOperation[] {
  const ofOwn = own.flatMap((one) =>
    one.findings.map(({ level, happens, safer, source }) => ({ ...worstRowOf(one), level, happens, safer, source })),
  );
  return [
    ...findings.map(({ level, happens, safer, source }) => ({
      ...{ name, level, happens, safer, source },
      place: { path, line },
    })),
    ...(ofOwn.length === 0 && withSafe ? own.map(worstRowOf) : ofOwn),
  ];
}

function worstRowOf(one: JudgedOperation): ContextOperation {
  const [worst] = one.findings;
  return {
    name: [one.kind, [one.model, one.name].filter((part) => part !== null).join('.')].join(' ').trim(),
    level: one.level,
    happens: worst?.happens ?? '',
    safer: worst?.safer ?? [],
    source: worst?.source ?? '',
    place: { path: one.file, line: one.line },
  };
}

function byLevel(rows: readonly ContextOperation[]): ContextOperation[] {
  const rank = ({ level }: ContextOperation): number => LEVELS.findIndex((one) => one === level);
  return [...rows].sort((a, b) => rank(b) - rank(a));
}

/** What a failure takes back: https://docs.djangoproject.com/en/stable/topics/migrations/#transactions */
function transactionOf({ isAtomic }: JudgedMigration, settings?: Pick<Settings, 'databases' | 'variants'>): string {
  if (!isAtomic) return '`atomic = False`: each takes effect by itself, and a failure leaves those before it done.';
  const { engines, known }: Pick<EngineChoice, 'engines' | 'known'> = settings
    ? enginesOf(settings)
    : { engines: [], known: false };
  const held = 'what one of them locks stays locked until the last is done, and a failure takes all of it back';
  const left = 'MySQL changes a schema outside of transactions: a failure leaves what came before it done';
  if (!known) return `All of it runs in one transaction on PostgreSQL and SQLite; ${left}.`;
  const others = engines.some((engine) => engine !== 'mysql');
  if (!engines.includes('mysql')) return `All of it runs in one transaction: ${held}.`;
  return others ? `All of it runs in one transaction, ${held}; ${left}.` : `${left}.`;
}
