import type { Inventory } from '../../project/inventory';
import type { Serializer, View } from '../../project/inventory-web';
import type { Named } from '../../project/named';
import type { SerializersOf } from './serializers-of-views';
import { lastPart } from '../../project/python/expressions';

/** How far a thing of the inventory is from the place the work is about. */
export interface Concern {
  /** The app of the place; null outside every app. */
  app: string | null;
  distanceOf(thing: Named): Distance;
}

/** Named at the place; one and two steps from that; in the same file; in the same app; anywhere. */
export type Distance = 0 | 1 | 2 | 3 | 4 | 5;

const SAME_FILE = 3;
const SAME_APP = 4;
const ELSEWHERE = 5;

/** What of a place decides what concerns it. */
export interface ConcernedPlace {
  /** Relative to the workspace folder; `''` for the folder itself. */
  path: string;
  /** The code in question. */
  text: string;
  /** The template that the place is, as views name it; undefined for other files. */
  template: string | undefined;
}

/** Finds what the code at a place names, and what hangs together with that: model, serializer, view. */
export function findConcern(inventory: Inventory, place: ConcernedPlace, serializersOf: SerializersOf): Concern {
  const app = appOf(inventory, place.path);
  const distances = new Map<Named, Distance>();
  let targets: readonly Named[] = [];
  let reached: readonly Named[] = namedAt(inventory, place, app);
  for (const distance of [0, 1, 2] as const) {
    const fresh = reached.filter((thing) => !distances.has(thing));
    for (const thing of fresh) distances.set(thing, distance);
    reached = fresh.flatMap((thing) => neighboursOf(inventory, thing, serializersOf));
    if (distance === 0) targets = fresh.flatMap((thing) => targetsOf(inventory, thing));
  }
  // What a model points to belongs to it; what points on from there does not.
  for (const target of targets) if ((distances.get(target) ?? ELSEWHERE) > 1) distances.set(target, 1);
  return {
    app,
    distanceOf: (thing) => {
      const found = distances.get(thing);
      if (found !== undefined) return found;
      if (thing.file === place.path) return SAME_FILE;
      return app !== null && thing.app === app ? SAME_APP : ELSEWHERE;
    },
  };
}

/**
 * The things that concern the place, the nearest first.
 * @param limits how far to look, one limit after the other until something is there; beyond the last all of them
 */
export function nearest<T>(
  things: readonly T[],
  distanceOf: (thing: T) => Distance,
  limits: readonly Distance[] = [1, 2, SAME_FILE, SAME_APP],
): T[] {
  const rated = things.map((thing) => ({ thing, distance: distanceOf(thing) }));
  const limit = limits.find((most) => rated.some(({ distance }) => distance <= most)) ?? ELSEWHERE;
  return rated
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ thing }) => thing);
}

/** The label of the project's own app that a file lies in. */
export function appOf({ apps }: Inventory, path: string): string | null {
  const around = apps.flatMap(({ own, path: directory, label }) =>
    own && directory !== null && path.startsWith(`${directory}/`) ? [{ directory, label }] : [],
  );
  return around.sort((a, b) => b.directory.length - a.directory.length)[0]?.label ?? null;
}

function namedAt(inventory: Inventory, { text, template }: ConcernedPlace, app: string | null): Named[] {
  const words = new Set(text.match(/[A-Za-z_]\w*/g) ?? []);
  const found = [
    ...inventory.models.filter(
      (model) => words.has(model.name) || words.has(tableOf(model.app, model.name, model.meta?.dbTable)),
    ),
    ...inventory.serializers.filter(({ name }) => words.has(name)),
    ...inventory.views.filter((view) => words.has(view.name) || (template !== undefined && view.template === template)),
  ];
  // Of several with one name those of the place's app are meant.
  return found.filter((one) => one.app === app || !found.some((other) => other.name === one.name && other.app === app));
}

/** https://docs.djangoproject.com/en/stable/ref/models/options/#table-names */
function tableOf(app: string | null, model: string, dbTable: string | null | undefined): string {
  return dbTable ?? `${app ?? ''}_${model.toLowerCase()}`;
}

function neighboursOf({ models, serializers, views }: Inventory, thing: Named, serializersOf: SerializersOf): Named[] {
  const isNamed = (reference: string | null): boolean => reference !== null && lastPart(reference) === thing.name;
  const model = models.find((one) => one === thing);
  const view = views.find((one) => one === thing);
  const serializer = serializers.find((one) => one === thing);
  if (model) {
    return [...serializers.filter((one) => isNamed(one.model)), ...views.filter((one) => isNamed(one.model))];
  }
  if (view) {
    const names = serializersOf(view);
    return [...serializers.filter(({ name }) => names.includes(name)), ...modelsNamed(models, view)];
  }
  if (serializer)
    return [...views.filter((one) => serializersOf(one).includes(serializer.name)), ...modelsNamed(models, serializer)];
  return [];
}

function targetsOf({ models }: Inventory, thing: Named): Named[] {
  const names =
    models.find((one) => one === thing)?.fields.flatMap(({ to }) => (to === null ? [] : [lastPart(to)])) ?? [];
  return models.filter(({ name }) => names.includes(name));
}

function modelsNamed(models: readonly Inventory['models'][number][], { model }: View | Serializer): Named[] {
  return model === null ? [] : models.filter(({ name }) => name === lastPart(model));
}
