import type { DjangoProject } from '../../django/detection';
import { isInside } from '../../base/path-parts';
import type { ContextThing, HandOverContext } from '../render/hand-over-context';
import type { RouteId } from '../../partners/catalogue/partner';
import type { Files } from '../../base/ports';
import type { Inventory } from '../../project/inventory';
import type { Named } from '../../project/named';
import type { DjangoThing } from '../../project/thing-at';
import { findConcern, type Concern } from './find-concern';
import { contractRows, pagesNear } from './contract-rows';
import { contractSerializers } from './contract-serializers';
import { databasesOf } from './databases-of';
import { deploySettings } from './deploy-settings';
import type { DraftPlace } from '../draft-request';
import { entryPointsOf } from './entry-points-of';
import { migrationsNear } from './migrations-near';
import { modelsNear } from './models-near';
import { readRunFiles } from './read-run-files';
import { journeyOf, screensOf } from './screens-of';
import { serializersOfViews } from './serializers-of-views';
import { settingsChoices } from './settings-choices';
import { settingsOfRoute, staticFilesOf } from './settings-of-route';
import { findSuites } from './find-suites';

/** What the project around a place is asked with. */
export interface InventoryRequest {
  files: Files;
  route: RouteId;
  inventory: Inventory;
  project: DjangoProject;
  listing: readonly string[];
  place: DraftPlace | undefined;
  /** What the place stands in, its whole text and the code in question, as far as they are known. */
  thing: DjangoThing | undefined;
  text: string | undefined;
  code: { text: string } | undefined;
}

/** So many things that hang together with the place are named. */
const MAX_RELATED = 6;
const OPEN_API = /(?:^|\/)(?:openapi|swagger|schema|api-schema)[\w.-]*\.(?:ya?ml|json)$/i;
const DATA = /(?:^|\/)(?:migrations|fixtures)\//;

/** What the project tells about a place: what concerns it, and for each partner what they ask for. */
export async function contextOfInventory(request: InventoryRequest): Promise<HandOverContext> {
  const { files, route, inventory, project, place, thing, text, code } = request;
  const inProject =
    project.root === '.' ? request.listing : request.listing.filter((path) => isInside(path, project.root));
  const serializersOf = await serializersOfViews(files, inventory);
  const concern = findConcern(
    inventory,
    {
      path: place?.path ?? '',
      text: code?.text ?? (place?.line === undefined ? (text ?? '') : ''),
      template: thing?.kind === 'template' ? thing.name : undefined,
    },
    serializersOf,
  );
  const choices = settingsChoices(inventory, project.settingsFile);
  const deployed = choices[0];
  const questions = deployed ? deploySettings(deployed) : [];
  const asked = new Set(route === 'security' ? questions.map(({ name }) => name) : []);
  const contract = contractRows(inventory, concern, serializersOf, route);
  const models = modelsNear(inventory, concern);
  const pages = pagesNear(inventory, concern);
  const started = await readRunFiles(files, request.listing);
  return {
    ...(concern.app !== null && { app: concern.app }),
    related: relatedTo(inventory, concern, thing),
    contract,
    serializers: contractSerializers(inventory, contract),
    openApi: request.listing.filter((path) => OPEN_API.test(path) && !DATA.test(path)).map((path) => ({ path })),
    models,
    migrations: migrationsNear(inventory, models, concern, inProject),
    databases: databasesOf(choices),
    entryPoints: [...(deployed ? entryPointsOf(inventory, deployed.content, inProject) : []), ...started.entryPoints],
    ports: started.ports,
    suites: await findSuites(files, inventory, concern, request.listing),
    templates: screensOf(inventory, pages, concern.app, place?.path ?? '', inProject),
    journey: journeyOf(pages),
    deploySettings: questions,
    ...(deployed && {
      settings: settingsOfRoute(route, deployed.content, asked, code?.text ?? ''),
      staticFiles: staticFilesOf(deployed.content),
      environment: deployed.content.environment.map(({ name, hasDefault, file, line }) => ({
        name,
        hasDefault,
        place: { path: file, line },
      })),
    }),
  };
}

/** The models, serializers and views that the place names, and what hangs together with them; not the place itself. */
function relatedTo(
  { models, serializers, views }: Inventory,
  { distanceOf }: Concern,
  thing: DjangoThing | undefined,
): ContextThing[] {
  const kinds: readonly [string, readonly Named[]][] = [
    ['model', models],
    ['serializer', serializers],
    ['view', views],
  ];
  return kinds
    .flatMap(([kind, things]) => things.map((one) => ({ kind, one, distance: distanceOf(one) })))
    .filter(({ one, kind, distance }) => distance <= (kind === 'model' ? 0 : 1) && one.name !== thing?.name)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_RELATED)
    .map(({ kind, one: { name, file, line } }) => ({ kind, name, place: { path: file, line } }));
}
