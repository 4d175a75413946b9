import type { MigrationModule } from '../inventory-settings';
import type { Names } from './names';
import { both, type Value } from './value';

/**
 * What MIGRATION_MODULES says of apps, as far as text tells; of several entries for one app the last.
 * https://docs.djangoproject.com/en/stable/ref/settings/#migration-modules
 */
export function readMigrationModules(names: Names): MigrationModule[] {
  const value = names.get('MIGRATION_MODULES');
  return value ? modulesOf(value) : [];
}

function modulesOf(value: Value): MigrationModule[] {
  if (value.type === 'either') return value.options.flatMap(modulesOf);
  if (value.type !== 'dict') return [];
  const byApp = new Map<string, MigrationModule[]>();
  for (const { key, value: entry } of value.entries) {
    if (key === null) continue;
    const options = (entry.type === 'either' ? entry.options : [entry]).flatMap((option): MigrationModule[] => {
      const { file, line } = option;
      const module = option.type === 'string' ? option.value : null;
      if (module === null && !(option.type === 'scalar' && option.value === 'None')) return [];
      return [{ app: key, module, file, line, when: both(value.when, both(entry.when, option.when)) }];
    });
    byApp.set(key, options);
  }
  return [...byApp.values()].flat();
}
