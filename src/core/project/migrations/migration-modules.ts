import { directoryOf, nameOf } from '../../base/path-parts';
import type { Settings } from '../inventory-settings';
import type { ModulePaths } from '../source/module-paths';
import { isMigrationPath } from './is-migration-path';

/** Where the settings put migrations. */
export interface MigrationModules {
  /** The label of the app whose migrations MIGRATION_MODULES puts in a directory. */
  labelOf(directory: string): string | undefined;
  /** Whether a file may be a migration, by where it stands. */
  holds(path: string): boolean;
  /** Whether Django takes an app's migrations from somewhere else than this directory, or from nowhere, whatever holds. */
  isUnused(directory: string, app: string | null): boolean;
}

/** What MIGRATION_MODULES of the settings, and of their neighbours, says of directories of the folder. */
export function findMigrationModules(
  { migrationModules, variants }: Pick<Settings, 'migrationModules' | 'variants'>,
  modules: ModulePaths,
): MigrationModules {
  const labels = new Map<string, string>();
  for (const { app, module } of [migrationModules, ...variants.map((one) => one.migrationModules)].flat()) {
    const directory = module === null ? null : modules.directoryOf(module);
    if (directory !== null && !labels.has(directory)) labels.set(directory, app);
  }
  // A neighbour that says nothing of it, or is for tests alone, speaks for itself.
  const moved = new Set(migrationModules.flatMap(({ app, when }) => (when === null ? [app] : [])));
  return {
    labelOf: (directory) => labels.get(directory),
    holds: (path) =>
      isMigrationPath(path) ||
      (path.endsWith('.py') && nameOf(path) !== '__init__.py' && labels.has(directoryOf(path))),
    isUnused: (directory, app) => app !== null && moved.has(app) && !labels.has(directory),
  };
}
