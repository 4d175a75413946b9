import { compareCodeUnits } from '../../base/compare-code-units';
import type { Migration } from './migration';

/** The migrations of one app, each behind those that it builds on and stands for; else by name. What goes in a circle comes by name. */
export function orderMigrations(app: string, migrations: readonly Migration[]): Migration[] {
  const byName = [...migrations].sort((a, b) => compareCodeUnits(a.name, b.name));
  const known = new Map(byName.map((migration) => [migration.name, migration]));
  const placed = new Set<string>();
  const ordered: Migration[] = [];
  // Without recursion: an app may have thousands that build on one another.
  for (const first of byName) {
    const stack = [{ migration: first, waiting: before(app, first) }];
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
      stack.push({ migration, waiting: before(app, migration) });
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
  const builtOn = new Set(
    migrations.flatMap((migration) =>
      migration.dependencies
        .filter((one) => one.app === app)
        .map(({ name }) => standIn.get(name) ?? name)
        .filter((name) => name !== (standIn.get(migration.name) ?? migration.name)),
    ),
  );
  return active
    .map(({ name }) => name)
    .filter((name) => !builtOn.has(name))
    .sort(compareCodeUnits);
}

function before(app: string, { dependencies, replaces }: Migration): string[] {
  return [...dependencies, ...replaces]
    .filter((one) => one.app === app)
    .map(({ name }) => name)
    .sort(compareCodeUnits)
    .reverse();
}
