import { nameOf } from '../../base/path-parts';

const MIGRATION = /(?:^|\/)migrations\/[^/]+\.py$/;

/** Whether a file may be a migration, by its path. */
export function isMigrationPath(path: string): boolean {
  return MIGRATION.test(path) && nameOf(path) !== '__init__.py';
}
