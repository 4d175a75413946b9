import type { InventoryLists, Model } from '../../project/inventory';
import type { Named } from '../../project/named';
import { mayMention } from '../../project/on-demand';
import { meansByName, type MeansModel } from './names/follow-models';
import type { NamedThing } from './names/named-thing';
import type { SerializersOf } from './serializers-of-views';

/** How far a thing of the inventory is from the place the work is about. */
export interface Concern {
  /** The app of the place; null outside every app. */
  app: string | null;
  distanceOf(thing: Named): Distance;
  /** Where a thing stands among those that the code names, itself first; the same high number for all others. */
  orderOf(thing: Named): number;
  /** Whether a view is the one that the place is in. */
  isItself(view: Named): boolean;
}

/** Named at the place; one and two steps from that; in the same file; in the same app; anywhere. */
export type Distance = 0 | 1 | 2 | 3 | 4 | 5;

/** What a relation of many to many says of the table between. */
const DB_TABLE = /\bdb_table=["']([\w.]{1,80})["']/;
const SAME_FILE = 3;
const SAME_APP = 4;
const ELSEWHERE = 5;

/** What of a place decides what concerns it. */
export interface ConcernedPlace {
  /** Relative to the workspace folder; `''` for the folder itself. */
  path: string;
  /** What the place itself is, and what the code names, in this order. */
  named: readonly NamedThing[];
  /** The template that the place is, as views name it; undefined for other files. */
  template: string | undefined;
  /** Whether the pages concern it that a view leads on to, by a redirect or a link, as they do a design. */
  leadsOn?: boolean;
  /** The models that its operations of migrations change, in small letters: migrations spell them so. */
  operated?: ReadonlySet<string>;
}

/** Finds what the code at a place names, and what hangs together with that: model, serializer, view. */
export function findConcern(
  inventory: InventoryLists,
  place: ConcernedPlace,
  serializersOf: SerializersOf,
  means: MeansModel = meansByName,
): Concern {
  const app = appOf(inventory, place.path);
  const distances = new Map<Named, Distance>();
  const user = inventory.settings.all.find(({ name }) => name === 'AUTH_USER_MODEL')?.value ?? '';
  const [itself] = place.named;
  // Code that asks who somebody is has not to do with every page about users.
  const leadsEverywhere = ({ app: of, name, file }: Named): boolean =>
    `${of}.${name}` === user && !(itself?.name === name && itself.place.path === file);
  let reached: readonly Named[] = [...namedAt(inventory, place), ...operatedOn(inventory, place, app)];
  for (const distance of [0, 1, 2] as const) {
    const fresh = reached.filter((thing) => !distances.has(thing));
    for (const thing of fresh) distances.set(thing, distance);
    reached = fresh
      .filter((thing) => !leadsEverywhere(thing))
      .flatMap((thing) => neighboursOf(inventory, thing, serializersOf, means));
  }
  const order = place.named.map(({ name, place: where }) => `${where.path} ${name}`);
  return {
    app,
    isItself: ({ file, name }) => itself?.kind === 'view' && itself.name === name && itself.place.path === file,
    orderOf: ({ file, name }) => {
      const at = order.indexOf(`${file} ${name}`);
      return at === -1 ? order.length : at;
    },
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
 * @param limits how far to look, one limit after the other until something is there; nothing beyond the last
 */
export function nearest<T>(
  things: readonly T[],
  distanceOf: (thing: T) => Distance,
  limits: readonly Distance[] = [0, 1, 2],
): T[] {
  const rated = things.map((thing) => ({ thing, distance: distanceOf(thing) }));
  const limit = limits.find((most) => rated.some(({ distance }) => distance <= most)) ?? -1;
  return rated
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ thing }) => thing);
}

/** The label of the project's own app that a file lies in. */
export function appOf({ apps }: InventoryLists, path: string): string | null {
  const around = apps.flatMap(({ own, path: directory, label }) =>
    own && directory !== null && path.startsWith(`${directory}/`) ? [{ directory, label }] : [],
  );
  return around.sort((a, b) => b.directory.length - a.directory.length)[0]?.label ?? null;
}

/** The things of the inventory that the code names by their definition, and the views of a route or a template that it is. */
function namedAt(inventory: InventoryLists, { named, template, leadsOn = false }: ConcernedPlace): Named[] {
  const { models, serializers, views } = inventory;
  const meant = new Set(named.map(({ name, place }) => `${place.path} ${name}`));
  const follows = leadsOn || named[0]?.kind !== 'view';
  const routed = new Set(
    named.flatMap(({ kind, name }) =>
      kind === 'route' && follows ? inventory.routes.filter(({ pattern }) => pattern === name) : [],
    ),
  );
  const answering = [...routed].map(({ viewAt }) => `${viewAt?.file} ${viewAt?.line}`);
  return [
    ...[...models, ...serializers].filter(({ file, name }) => meant.has(`${file} ${name}`)),
    ...views.filter(
      (view) =>
        meant.has(`${view.file} ${view.name}`) ||
        answering.includes(`${view.file} ${view.line}`) ||
        (template !== undefined && view.template === template),
    ),
  ];
}

/** The models of the migration's own app that its operations change. */
function operatedOn({ models }: InventoryLists, { operated }: ConcernedPlace, app: string | null): Named[] {
  return operated === undefined || operated.size === 0
    ? []
    : models.filter((model) => model.app === app && operated.has(model.name.toLowerCase()));
}

/**
 * The tables that Django makes for a model, in small letters: its own, and those of its relations of many to many.
 * https://docs.djangoproject.com/en/stable/ref/models/fields/#manytomanyfield
 */
export function tablesOf({ app, name, meta, fields }: Pick<Model, 'app' | 'name' | 'meta' | 'fields'>): string[] {
  const own = (meta?.dbTable ?? `${app ?? ''}_${name}`).toLowerCase();
  const between = fields.filter(({ relation }) => relation?.kind === 'many-to-many' && relation.through === undefined);
  return [
    own,
    ...between.map((field) => DB_TABLE.exec(field.options)?.[1]?.toLowerCase() ?? `${own}_${field.name.toLowerCase()}`),
  ];
}

function neighboursOf(
  { models, serializers, views }: InventoryLists,
  thing: Named,
  serializersOf: SerializersOf,
  means: MeansModel,
): Named[] {
  const model = models.find((one) => one === thing);
  const view = views.find((one) => one === thing);
  const serializer = serializers.find((one) => one === thing);
  if (model) {
    return [...serializers, ...views].filter((one) => mayMention(one, model.name) && means(one, model));
  }
  if (view) {
    const names = serializersOf(view);
    return [...serializers.filter(({ name }) => names.includes(name)), ...models.filter((one) => means(view, one))];
  }
  if (serializer)
    return [
      ...views.filter((one) => mayMention(one, serializer.name) && serializersOf(one).includes(serializer.name)),
      ...models.filter((one) => means(serializer, one)),
    ];
  return [];
}
