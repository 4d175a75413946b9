import type { InventoryLists, Model } from '../../../project/inventory';
import type { Serializer, View } from '../../../project/inventory-web';
import { mayMention } from '../../../project/on-demand';
import { lastPart } from '../../../project/python/expressions';
import type { NameFollower } from './name-follower';

/** Whether a model is the one that a view or a serializer works with. */
export type MeansModel = (thing: View | Serializer, model: Model) => boolean;

/** The same by the name alone, which says all where one model bears it. */
export const meansByName: MeansModel = ({ model }, { name }) => model !== null && nameIn(model) === name;

/**
 * Which model each view and serializer means. Where several models bear a name, it is followed from the file of the thing to where it is
 * defined; one that leads nowhere means none of them.
 */
export async function followModels(
  { models, views, serializers }: InventoryLists,
  follower: NameFollower,
): Promise<MeansModel> {
  const byName = new Map<string, number>();
  for (const { name } of models) byName.set(name, (byName.get(name) ?? 0) + 1);
  const shared = [...byName].flatMap(([name, count]) => (count > 1 ? [name] : []));
  const meant = new Map<View | Serializer, string | undefined>();
  for (const thing of [...views, ...serializers]) {
    const name = shared.find((each) => mayMention(thing, each) && thing.model !== null && nameIn(thing.model) === each);
    if (name === undefined || thing.model === null) continue;
    const file = await follower.source(thing.file);
    const defined = file && (await follower.follow(file, dottedIn(thing.model)));
    meant.set(thing, defined?.name === name ? defined.place.path : undefined);
  }
  return (thing, model) => meansByName(thing, model) && (!meant.has(thing) || meant.get(thing) === model.file);
}

/** `models.Book` of `models.Book.objects.all()` */
function dottedIn(text: string): string {
  return text.replace(/\.(?:objects|_default_manager)\b[^]*$/, '');
}

function nameIn(text: string): string {
  return lastPart(dottedIn(text));
}
