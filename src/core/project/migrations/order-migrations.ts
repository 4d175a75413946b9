import { compareCodeUnits } from '../../base/compare-code-units';
import type { Migration } from './migration';

/** The migrations of one app, each behind those that it builds on and stands for; else by name. What goes in a circle comes by name. */
export function orderMigrations(app: string, migrations: readonly Migration[]): Migration[] {
  const byName = [...migrations].sort((a, b) => compareCodeUnits(a.name, b.name));
  const known = new Map(byName.map((migration) => [migration.name, migration]));
  const early = byName.filter(({ runBefore }) => runBefore.length > 0);
  const before = (migration: Migration): string[] => namesBefore(app, migration, early);
  const placed = new Set<string>();
  const ordered: Migration[] = [];
  // Without recursion: an app may have thousands that build on one another.
  for (const first of byName) {
    const stack = [{ migration: first, waiting: before(first) }];
    const entered = new Set([first.name]);
    if (placed.has(first.name)) continue;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.waiting.pop();
      if (next === undefined) {
        stack.pop();
        placed.add(top.migration.name);
        ordered.push(top.migration);
        continue;
      }
      const migration = known.get(next);
      if (!migration || placed.has(next) || entered.has(next)) continue;
      entered.add(next);
      stack.push({ migration, waiting: before(migration) });
    }
  }
  return ordered;
}

/** The names on which no other migration of the app builds. Those that a squashed one stands for are that one. */
export function findLeaves(app: string, migrations: readonly Migration[]): string[] {
  const standIn = new Map(
    migrations.flatMap(({ name, replaces }) =>
      replaces.filter((one) => one.app === app).map((one) => [one.name, name]),
    ),
  );
  const active = migrations.filter(({ name }) => !standIn.has(name));
  const early = migrations.filter(({ runBefore }) => runBefore.length > 0);
  const builtOn = new Set(
    migrations.flatMap((migration) =>
      dependenciesOf(app, migration, early)
        .map((name) => standIn.get(name) ?? name)
        .filter((name) => name !== (standIn.get(migration.name) ?? migration.name)),
    ),
  );
  return active
    .map(({ name }) => name)
    .filter((name) => !builtOn.has(name))
    .sort(compareCodeUnits);
}

function namesBefore(app: string, migration: Migration, early: readonly Migration[]): string[] {
  const replaced = migration.replaces.filter((one) => one.app === app).map(({ name }) => name);
  return [...dependenciesOf(app, migration, early), ...replaced].sort(compareCodeUnits).reverse();
}

/**
 * What a migration of an app builds on in it: what it names, and what asks to run before it.
 * @param early those of the app that ask for it
 * https://docs.djangoproject.com/en/stable/howto/writing-migrations/#controlling-the-order-of-migrations
 */
function dependenciesOf(app: string, { name, dependencies }: Migration, early: readonly Migration[]): string[] {
  return [
    ...dependencies.filter((one) => one.app === app).map((one) => one.name),
    ...early
      .filter(({ runBefore }) => runBefore.some((one) => one.app === app && one.name === name))
      .map((one) => one.name),
  ];
}
