import type { DjangoProject } from '../../django/detection';
import { giveWay } from '../../base/in-turns';
import { isInside } from '../../base/path-parts';
import type { ContextThing, ContractRow, HandOverContext } from '../render/hand-over-context';
import type { RouteId } from '../../partners/catalogue/partner';
import type { Files } from '../../base/ports';
import type { InventoryLists } from '../../project/inventory';
import { isLoaded } from './around/find-loading';
import { findOpenApi } from './find-open-api';
import { findConcern } from './find-concern';
import { findSurroundings } from './find-surroundings';
import { nearFirst } from './around/near-first';
import { followModels } from './names/follow-models';
import { followerIn, type KnownFiles, type NameFollower } from './names/name-follower';
import type { NamedThing, NamingCode } from './names/named-thing';
import { permissionFacts } from './names/permission-facts';
import { contractRows, pagesNear } from './contract-rows';
import { contractSerializers } from './contract-serializers';
import { databasesOf } from './databases-of';
import { deploySettings } from './settings/deploy-settings';
import { entryPointsOf } from './entry-points-of';
import { missingOf } from './missing-of';
import { ownFirst } from './own-first';
import { namedOfRunning, settingsOfServer } from './around/named-of-running';
import { concernsSettings } from './settings/concerns-settings';
import { migrationsNear } from './migrations-near';
import { modelsNear, relationsNear } from './models-near';
import { modelsOperatedOn } from './operations-near';
import type { SeenPlace } from './place/look-at-place';
import { readModelsNear, readNeighbours } from './names/read-in-turns';
import { readRunFiles } from './read-run-files';
import { remembering } from './read-text';
import { journeyOf, screensOf } from './screens-of';
import { serializersOfViews } from './serializers-of-views';
import { settingsChoices } from './settings/settings-choices';
import { environmentOf, isElsewhere, settingsOfRoute, staticFilesOf } from './settings/settings-of-route';
import { queryOf } from './view-query';
import type { Unread } from '../../project/project-reading';
import { NOTHING_UNREAD } from './why-not-known';
import { findSuites } from './find-suites';

/** What the project around a place is asked with. */
export interface InventoryRequest {
  files: Files;
  route: RouteId;
  inventory: InventoryLists;
  /** The files that were read for the inventory, as long as they are kept. */
  reading?: KnownFiles & { unread?: Unread };
  project: DjangoProject;
  listing: readonly string[];
  /** The place that it is about; undefined where there is none. */
  seen: SeenPlace | undefined;
  /** More places of the same work. */
  others: readonly SeenPlace[];
}

const OF_A_MODEL = new Set(['queryset', 'manager']);

/** What the project tells about a place: what concerns it, and for each partner what they ask for. */
export async function contextOfInventory(request: InventoryRequest): Promise<HandOverContext> {
  const { route, inventory, project, seen, others } = request;
  const files = remembering(request.files);
  const { place, thing } = seen ?? {};
  const listing =
    project.root === '.' ? request.listing : request.listing.filter((path) => isInside(path, project.root));
  const follower = followerIn(request.files, project, request.listing, request.reading);
  const code = seen && codeOf(seen);
  const codes = [seen, ...others].map((one) => ({ code: one && codeOf(one), thing: one?.thing }));
  const { named, told } = await findSurroundings(codes, {
    inventory,
    follower,
    files,
    listing,
    templates: templatesOf(inventory, listing),
    folder: request.listing,
  });
  const serializersOf = await serializersOfViews(files, inventory);
  const template = thing?.kind === 'template' ? thing.name : undefined;
  // What a queryset or a manager is about are the models that have it.
  const callers = told.usedBy?.callers ?? [];
  const near = { path: place?.path, meant: told.wiring ?? [], callers };
  // What a page or a script is about are the views that show it.
  const owners = OF_A_MODEL.has(thing?.kind ?? '')
    ? callers.flatMap(toNamedThing)
    : callers.filter(({ kind }) => kind === 'view' || kind.startsWith('view (by ')).flatMap(toNamedThing);
  const operated = new Set(
    [seen, ...others].flatMap((one) => (one?.migration ? modelsOperatedOn(one.migration, one.place) : [])),
  );
  await readNeighbours(inventory, named);
  const concern = findConcern(
    inventory,
    { path: place?.path ?? '', named: [...named, ...owners], template, operated, leadsOn: route === 'design' },
    serializersOf,
    await followModels(inventory, follower),
  );
  await giveWay();
  const choices = settingsChoices(inventory, project.settingsFile);
  const deployed = choices[0];
  const questions = deployed ? deploySettings(deployed) : [];
  const asked = new Set(route === 'security' ? questions.map(({ name }) => name) : []);
  const unread = request.reading?.unread ?? NOTHING_UNREAD;
  const isOfPage = thing?.kind === 'template' && seen?.code !== undefined;
  const rows = await contractRows({ inventory, follower, unread }, concern, serializersOf, route, isOfPage);
  const contract = await withQueries(ownFirst(rows, place, thing), inventory, follower);
  const words = [seen, ...others].flatMap((one) => one?.quoted ?? []).join('\n');
  // Whoever runs what lines of settings say asks about the like of it; what they assign they say themselves.
  const isOfLines = OF_RUNNING.has(route) && thing?.kind === 'setting' && place?.line !== undefined && words !== '';
  await readModelsNear(inventory, concern);
  const models = modelsNear(inventory, concern, words);
  const diagram = route === 'database' ? relationsNear(inventory, models) : '';
  const isPartOfPages = isLoaded(place?.path ?? '') || callers.some(({ kind }) => kind.startsWith('view (by '));
  const limit = isOfPage && route !== 'design' ? 0 : isPartOfPages ? 2 : 4;
  const pages = pagesNear(inventory, concern, limit, isOfPage ? 0 : 2);
  const databases = databasesOf(choices);
  const started = await readRunFiles(files, request.listing);
  const entryPoints = [
    ...started.entryPoints,
    ...(deployed ? entryPointsOf(inventory, deployed.content, listing) : []),
  ];
  const missing = missingOf(route, code, {
    ...{ inventory, unread, models, contract, databases, entryPoints, thing, listing },
  });
  const guards = ASKING_WHO.has(route) ? await permissionFacts(contract, inventory, follower) : [];
  const wiring = [...(told.wiring ?? []), ...guards];
  const lines = quotedLines(seen, words);
  // What is a setting says by itself what it is about.
  const ofFile = lines !== undefined && OF_RUNNING.has(route) && thing?.kind !== 'setting';
  const everything = {
    ...{ entryPoints, ports: started.ports, databases },
    staticFiles: deployed
      ? staticFilesOf(deployed.content, isOfLines ? words : undefined).filter(
          (setting) => !isOfLines || isElsewhere(setting, place),
        )
      : [],
    environment: deployed ? environmentOf(deployed.content, words) : [],
  };
  const running = ofFile ? namedOfRunning(everything, { ...lines, meant: told.wiring ?? [], callers }) : everything;
  await giveWay();
  return {
    ...(concern.app !== null && { app: concern.app }),
    ...told,
    ...(wiring.length > 0 && { wiring }),
    absent: [...(told.absent ?? []), ...missing.absent],
    unknown: [...(told.unknown ?? []), ...missing.unknown],
    contract,
    serializers: contractSerializers(inventory, contract),
    openApi: await findOpenApi(
      files,
      listing,
      contract.map(({ pattern }) => pattern),
    ),
    models,
    ...(diagram !== '' && { modelDiagram: diagram }),
    // Code that names no model changes no table.
    migrations:
      code !== undefined && models.length === 0 && thing?.kind !== 'migration'
        ? []
        : migrationsNear(inventory, models, concern, listing),
    databases: running.databases,
    entryPoints: nearFirst(running.entryPoints, near).filter(
      ({ kind, value }) => kind !== 'Command' || words.includes(value.replace('manage.py ', '')),
    ),
    ports: nearFirst(running.ports, near),
    suites: await findSuites(files, inventory, concern, request.listing),
    templates: screensOf(
      inventory,
      pages,
      place?.path ?? '',
      listing,
      new Set((route === 'design' ? pages.map((page) => page.route) : contract).map(({ pattern }) => pattern)),
    ),
    journey: journeyOf(pages),
    ...(concernsSettings(place, thing) && { deploySettings: questions }),
    ...(deployed && {
      settings: settingsOfRoute(route, deployed.content, asked, {
        words: `${words} ${lines ? settingsOfServer(lines.path, words) : ''}`,
        scope: isOfLines ? 'families' : concernsSettings(place, thing) && !ofFile ? 'all' : 'named',
        isApi: contract.some(({ serializers = [] }) => serializers.length > 0),
      }).filter((setting) => lines === undefined || isElsewhere(setting, lines)),
      staticFiles: running.staticFiles,
      environment: running.environment,
    }),
  };
}

function toNamedThing({ kind, name, place }: ContextThing): NamedThing[] {
  return place ? [{ kind, name, place }] : [];
}

const OF_RUNNING: ReadonlySet<string> = new Set(['infrastructure', 'containerization']);
/** Partners who need to know what a permission asks. */
const ASKING_WHO: ReadonlySet<string> = new Set(['api', 'security', 'frontend']);

/**
 * The code whose names are followed: what is quoted, or the whole file where nothing is and no line is meant. Of a file that is no Python a
 * line is enough to tell who loads, builds or mounts it.
 */
function codeOf({ place, text, quoted, code: own }: SeenPlace): NamingCode | undefined {
  if (!place.path || text === undefined) return undefined;
  const line = place.path.endsWith('.py') ? undefined : text.split('\n')[(place.line ?? 1) - 1];
  const code = quoted ?? (place.line === undefined ? text : line);
  return code === undefined
    ? undefined
    : {
        ...{ path: place.path, text: code },
        ...(place.line !== undefined && { line: place.line }),
        ...(place.endLine !== undefined && { endLine: place.endLine }),
        ...(own?.lines && { quotedFrom: own.lines.line }),
      };
}

/** The lines that are quoted; undefined where none are, or the whole file is. */
function quotedLines(
  seen: SeenPlace | undefined,
  text: string,
): { path: string; line: number; endLine: number; text: string } | undefined {
  const { path = '', line, endLine = line } = seen?.place ?? {};
  if (line === undefined || endLine === undefined || text === '') return undefined;
  const { lines = { line, endLine } } = seen?.code ?? {};
  return { path, ...lines, text };
}

/** The files that Django loads as templates, text ones included. */
function templatesOf({ templates }: InventoryLists, listing: readonly string[]): string[] {
  return listing.filter((path) => !path.endsWith('.py') && templates.some((one) => path.startsWith(`${one.path}/`)));
}

/** The rows of a contract with what a client may ask of each. */
async function withQueries(
  rows: readonly ContractRow[],
  inventory: InventoryLists,
  follower: NameFollower,
): Promise<ContractRow[]> {
  const told: ContractRow[] = [];
  for (const row of rows) {
    const view = inventory.views.find(({ name, file }) => name === row.view && file === row.place?.path);
    const isAsked = row.methods.length === 0 || row.methods.includes('GET');
    const action = view?.actions.find(({ line }) => line === row.place?.line)?.name;
    const isOfOne = /[>)]\/?$/.test(row.pattern);
    const query = view && isAsked && !isOfOne ? await queryOf(view, inventory, follower, action) : [];
    told.push({ ...row, query });
  }
  return told;
}
