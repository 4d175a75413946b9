import { detectDjango } from '../../../src/core/django/detect-django';
import { takeInventory } from '../../../src/core/project/take-inventory';
import { createNodeFiles } from '../../../src/node/reading/node-files';
import { compareModels } from './compare-models';
import { comparePieces } from './compare-pieces';
import { compareRoutes } from './compare-routes';
import { compareSerializers } from './compare-serializers';
import { compareSettings } from './compare-settings';
import type { Score } from './score';
import type { Truth } from './truth';

/**
 * What the inventory of a project on this disk says, held against the truth about it; kinds that are empty are left out.
 * @param root absolute
 */
export async function compareProject(root: string, settings: string, truth: Truth): Promise<Score[]> {
  const files = createNodeFiles(root);
  const detected = (await detectDjango(files)).projects.find((one) => one.root === '.');
  if (!detected) throw new Error(`${root} is not detected as a project.`);
  const inventory = await takeInventory(files, { ...detected, settingsModule: settings });
  return [
    ...(truth.routes ? compareRoutes(inventory.routes, truth.routes) : []),
    ...compareModels(inventory, truth),
    ...compareSerializers(inventory, truth),
    ...compareSettings(inventory.settings, truth),
    ...comparePieces(inventory, truth),
  ].filter((score) => score.truth > 0 || score.told > 0);
}
