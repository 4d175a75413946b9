import type { Inventory } from './inventory';

/** What an inventory lists, by its own names, in the order in which one reads about a project. */
export const INVENTORY_PARTS = [
  'apps',
  'settings',
  'deploy',
  'models',
  'serializers',
  'views',
  'routers',
  'routes',
  'graphql',
  'channels',
  'background',
  'commands',
  'migrations',
  'templates',
  'tests',
  'middleware',
  'signals',
  'admin',
  'open',
  'problems',
] as const satisfies readonly (keyof Inventory | 'deploy')[];

/** One of them. */
export type InventoryPart = (typeof INVENTORY_PARTS)[number];

/** The entries of one part; of the settings all that are named, and for `deploy` what `check --deploy` finds. */
export function entriesOf(inventory: Inventory, part: InventoryPart): readonly unknown[] {
  if (part === 'deploy') return inventory.settings.deploy;
  return part === 'settings' ? inventory.settings.all : inventory[part];
}
