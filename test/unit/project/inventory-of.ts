import type { DjangoProject } from '../../../src/core/django/detection';
import type { Inventory } from '../../../src/core/project/inventory';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { memoryFiles } from '../memory-files';

/** A project at the root of the folder whose settings are `config/settings.py`, but for what is given. */
export function projectWith(given: Partial<DjangoProject> = {}): DjangoProject {
  return {
    root: '.',
    manage: 'manage.py',
    settingsModule: 'config.settings',
    settingsFile: 'config/settings.py',
    kind: 'project',
    django: null,
    evidence: [],
    ...given,
  };
}

/** The inventory of a project that lives in memory. */
export function inventoryOf(
  tree: Parameters<typeof memoryFiles>[0],
  given: Partial<DjangoProject> = {},
): Promise<Inventory> {
  return takeInventory(memoryFiles(tree), projectWith(given));
}
