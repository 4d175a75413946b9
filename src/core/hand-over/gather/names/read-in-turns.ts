import { giveWay, inTurns } from '../../../base/in-turns';
import type { InventoryLists } from '../../../project/inventory';
import { readModelsPointing } from '../../../project/inventory-on-demand';
import { mayMention } from '../../../project/on-demand';
import { nearest, type Concern } from '../find-concern';
import type { NamedThing } from './named-thing';

/** So many things are worked out before others have the thread. */
const AT_ONCE = 8;

/** Works out, in turns, the views and serializers among which those of the models are that code names: who asks for them next does not give way. */
export async function readNeighbours(inventory: InventoryLists, named: readonly NamedThing[]): Promise<void> {
  const working = [...inventory.serializers, ...inventory.views];
  const models = new Set(
    named.flatMap(({ kind, name, place }) => {
      if (kind === 'model') return [name];
      const itself = working.find((one) => one.name === name && one.file === place.path);
      return itself?.model?.match(/[A-Z]\w*/)?.slice(0, 1) ?? [];
    }),
  );
  const near = working.filter((one) => [...models].some((name) => mayMention(one, name)));
  await inTurns(near, AT_ONCE, (one) => void one.model);
  await giveWay();
}

/** The same of the models that concern a place, and of those that may point to them. */
export async function readModelsNear(inventory: InventoryLists, { distanceOf }: Concern): Promise<void> {
  const near = nearest(inventory.models, distanceOf);
  await inTurns(near, AT_ONCE, (one) => void one.fields);
  await readModelsPointing(
    inventory,
    near.flatMap(({ name, abstract }) => (abstract ? [] : [name])),
    AT_ONCE,
  );
}
