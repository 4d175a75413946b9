import type { RouteId } from '../../partners/catalogue/partner';
import type { InventoryLists } from '../../project/inventory';
import type { DjangoThing } from '../../project/thing-at';
import type { ContextUnknown, HandOverContext } from '../render/hand-over-context';
import { codeSpan } from '../render/markdown/code-fence';
import { isLoaded } from './around/find-loading';
import type { NamingCode } from './names/named-thing';
import { isApi } from './serializers-of-views';
import type { Unread } from '../../project/project-reading';
import { type BlindSpot, whyNoSetting, whyNoModel, whyNoRoute, whyNoSettings } from './why-not-known';

/** What was gathered of the project, of which the partner asks for some first. */
export interface Gathered {
  inventory: InventoryLists;
  unread: Unread;
  models: readonly unknown[];
  contract: readonly unknown[];
  databases: readonly unknown[];
  entryPoints: readonly unknown[];
  thing: DjangoThing | undefined;
  /** The project's files. */
  listing: readonly string[];
}

/** Partners who begin with what a URL answers. */
const OF_ROUTES: ReadonlySet<RouteId> = new Set(['frontend', 'api']);
/** Those who begin with what is shown. */
const OF_PAGES: ReadonlySet<RouteId> = new Set(['frontend', 'design']);
const OF_PROCESSES: ReadonlySet<RouteId> = new Set(['infrastructure', 'containerization']);

/**
 * What the partner asks for first and nothing tells: it is not found where everything was looked through, and not known where something
 * could not be.
 */
export function missingOf(
  route: RouteId,
  code: NamingCode | undefined,
  gathered: Gathered,
): Required<Pick<HandOverContext, 'absent' | 'unknown'>> {
  const { inventory, unread, models, contract, databases, entryPoints, thing } = gathered;
  const absent: string[] = [];
  const unknown: ContextUnknown[] = [];
  if (!code) return { absent, unknown };
  const tell = (what: string, blind: BlindSpot | undefined, found = what): void => {
    if (blind) unknown.push({ what, ...blind });
    else absent.push(found);
  };
  const isView = thing?.kind === 'view' || thing?.kind === 'viewset';
  if (route === 'database' && models.length === 0)
    tell('the models that the code names', whyNoModel(unread), 'no model that the code names');
  if (route === 'database' && databases.length === 0)
    tell('the database', whyNoSetting(inventory, unread), 'the database, which no settings file tells');
  // A script or a style is loaded by pages; no route leads to it.
  const isLed = OF_ROUTES.has(route) && !isLoaded(code.path);
  if (contract.length === 0 && (isView || isLed)) tell('a route that leads here', whyNoRoute(inventory, unread));
  if (isView && OF_PAGES.has(route)) tellTemplate(code, gathered, tell);
  if (OF_PROCESSES.has(route) && entryPoints.length === 0) tell('what starts the project', whyNoSettings(unread));
  return { absent, unknown };
}

/** The template of a view that is named and not in the folder, or that a method names. */
function tellTemplate(
  { path }: NamingCode,
  { inventory, thing, listing, unread }: Gathered,
  tell: (what: string, blind: BlindSpot | undefined) => void,
): void {
  const view = inventory.views.find((one) => one.file === path && one.line === thing?.line);
  if (!view || isApi(view)) return;
  const { template } = view;
  if (template !== null) {
    if (!listing.some((each) => each.endsWith(`/${template}`)))
      tell(`the template ${codeSpan(template)}`, whyNoSettings(unread));
  } else if (view.dynamic.includes('get_template_names')) {
    const place = { path: view.file, line: view.line };
    tell('the template that it shows', { reason: 'get_template_names decides', place });
  }
}
