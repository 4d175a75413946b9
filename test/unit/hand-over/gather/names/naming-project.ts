import { NameFollower } from '../../../../../src/core/hand-over/gather/names/name-follower';
import type { NamedThing, NamingProject } from '../../../../../src/core/hand-over/gather/names/named-thing';
import { memoryFiles } from '../../../memory-files';
import { inventoryOf, projectWith } from '../../../project/inventory-of';

/** A project in memory as names are looked up in it. */
export async function namingProject(tree: Readonly<Record<string, string>>): Promise<NamingProject> {
  const files = memoryFiles(tree);
  const listing = Object.keys(tree).sort();
  return {
    inventory: await inventoryOf(tree),
    follower: new NameFollower(files, projectWith(), listing),
    files,
    listing,
    folder: listing,
    templates: listing.filter((path) => path.includes('/templates/')),
  };
}

/** `model Book shop/models.py:3` */
export function told({ kind, name, place }: NamedThing): string {
  return `${kind} ${name} ${place.path}${place.line === undefined ? '' : `:${place.line}`}`;
}
