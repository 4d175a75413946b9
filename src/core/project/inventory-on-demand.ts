import { giveWay, inTurns } from '../base/in-turns';
import type { FileLine } from '../base/place';
import { redactData, redactPieces } from '../redact/redact-data';
import type { AppMigrations, Command, InventoryLists, Model } from './inventory';
import type { Serializer, UrlRoute, View } from './inventory-web';
import { ModelsNaming } from './models/models-naming';
import { toPointing, type KnownOfModel, type PointingModel } from './models/read-models';
import type { Named } from './named';
import { once, rowsOnDemand, type Sketch } from './on-demand';
import { readAdmin } from './pieces/read-admin';
import { readBackground } from './pieces/read-background';
import { readChannels } from './pieces/read-channels';
import type { KnownOfCommand } from './pieces/read-commands';
import { readGraphql } from './pieces/read-graphql';
import type { KnownOfMigrations } from './pieces/read-migrations';
import { mayReceive, readSignals } from './pieces/read-signals';
import { readTemplates } from './pieces/read-templates';
import { readTests } from './pieces/read-tests';
import type { KnownOfView } from './pieces/read-views';
import { commandsOf, migrationsOf, type ProjectParts } from './project-parts';
import type { KnownOfSerializer } from './serializers/find-serializers';
import { groupOfOne, laterRoutes, type RouteGroup } from './urls/route-group';

const viewRow = rowsOnDemand<View, KnownOfView>({
  ...{ bases: true, methods: true, methodsKnown: true, model: true, serializer: true, permissions: true },
  ...{ asks: true, unknownDecorators: true, template: true, actions: true, dynamic: true },
});
const modelRow = rowsOnDemand<Model, KnownOfModel>({
  ...{ abstract: true, proxy: true, managed: true, when: true, bases: true, fields: true, inherited: true },
  ...{ meta: true, open: true, parents: true },
});
const serializerRow = rowsOnDemand<Serializer, KnownOfSerializer>({
  ...{ bases: true, model: true, fields: true, known: true, open: true },
});
const commandRow = rowsOnDemand<Command, KnownOfCommand>({ line: true, help: true });
const migrationsRow = rowsOnDemand<AppMigrations, KnownOfMigrations>({ operations: true });

/** A view that is worked out when somebody asks for more than its name and place; its texts are as they are written. */
export function toViewRow(found: Sketch<View, KnownOfView>): View {
  return viewRow(found.known, found);
}

/** The inventory of what was found, without secrets: each list is worked out when it is asked for, and so is each long row of it. */
export function inventoryOnDemand(parts: ProjectParts): InventoryLists {
  const { root, context, settings, apps, routers, middleware, plain } = parts;
  const inventory = { root };
  const redact = redactPieces();
  const groups = parts.routes.map((group) => laterRoutes(group, () => redact(group.routes())));
  const lists: Record<Exclude<keyof InventoryLists, 'root'>, () => unknown> = {
    apps: () => apps,
    settings: () => settings,
    routers: () => routers,
    routes: () => groups.flatMap((group) => group.routes()),
    middleware: () => middleware,
    graphql: () => readGraphql(context),
    channels: () => readChannels(context),
    background: () => readBackground(context),
    templates: () => readTemplates(parts.templates, context),
    tests: () => readTests(plain.test, context),
    signals: () => readSignals(context),
    admin: () => readAdmin(context),
    views: () => rows(viewRow, parts.views),
    models: () => rows(modelRow, parts.models),
    serializers: () => rows(serializerRow, parts.serializers),
    commands: () => rows(commandRow, commandsOf(parts)),
    migrations: () => rows(migrationsRow, migrationsOf(parts)),
  };
  const whole = inventory as InventoryLists;
  groupsOf.set(whole, groups);
  piecesOf.set(whole, (kind, path, name) => {
    const file = context.index.files.get(path);
    if (kind === 'signals') return mayReceive(context.index, name, path) ? whole.signals : [];
    return file ? redactData(PIECES[kind](context, [file])) : [];
  });
  const naming = once(() => new ModelsNaming(context, settings.all));
  const pointing = new Map(
    parts.models.map((one) => [one.one.node, once(() => redactData(toPointing(one, context)))] as const),
  );
  pointersOf.set(whole, (names) => {
    const mayPoint = naming().of(names);
    return parts.models.map(
      ({ one }) =>
        () =>
          mayPoint(one) ? (pointing.get(one.node)?.() ?? null) : null,
    );
  });
  for (const [name, work] of Object.entries(lists))
    Object.defineProperty(inventory, name, { enumerable: true, get: once(() => redactData(work())) });
  return whole;
}

const PIECES = { graphql: readGraphql, channels: readChannels, background: readBackground, admin: readAdmin } as const;

/** The lists whose entries are told by their own file. */
type PieceKind = keyof typeof PIECES | 'signals';

const piecesOf = new WeakMap<InventoryLists, (kind: PieceKind, path: string, name: string) => readonly Named[]>();

/** Those entries of a list among which one of a name in a file is; of an inventory that is worked out already, all. */
export function piecesWith<Kind extends PieceKind>(
  inventory: InventoryLists,
  kind: Kind,
  { path, name }: { path: string; name: string },
): InventoryLists[Kind] {
  return (piecesOf.get(inventory)?.(kind, path, name) ?? inventory[kind]) as InventoryLists[Kind];
}

const groupsOf = new WeakMap<InventoryLists, readonly RouteGroup[]>();

/** The routes of an inventory by what they lead to, so that whoever asks for few has few worked out. */
export function routeGroups(inventory: InventoryLists): readonly RouteGroup[] {
  return groupsOf.get(inventory) ?? inventory.routes.map(groupOfOne);
}

/** The routes that lead to a view. */
export function routesTo(inventory: InventoryLists, { file, line }: FileLine): UrlRoute[] {
  return routeGroups(inventory)
    .filter(({ viewAt }) => viewAt?.file === file && viewAt.line === line)
    .flatMap((group) => group.routes());
}

const pointersOf = new WeakMap<InventoryLists, (names: readonly string[]) => (() => PointingModel | null)[]>();

/**
 * Those models among which are all that point to one of some; of an inventory that is worked out already, all.
 * @param names of those that are pointed to, `Book`
 */
export function modelsPointing(inventory: InventoryLists, names: readonly string[]): readonly PointingModel[] {
  return (
    pointersOf
      .get(inventory)?.(names)
      .flatMap((look) => look() ?? []) ?? inventory.models
  );
}

/** Works out what {@link modelsPointing} will tell, in turns of so many. */
export async function readModelsPointing(
  inventory: InventoryLists,
  names: readonly string[],
  slice: number,
): Promise<void> {
  await inTurns(names.length === 0 ? [] : (pointersOf.get(inventory)?.(names) ?? []), slice, (look) => void look());
  await giveWay();
}

function rows<Row extends object, Known extends keyof Row>(
  toRow: ReturnType<typeof rowsOnDemand<Row, Known>>,
  found: readonly Sketch<Row, Known>[],
): Row[] {
  const known = redactData(found.map((one) => one.known));
  return found.map((one, at) => toRow(known[at] ?? one.known, one, redactData));
}
