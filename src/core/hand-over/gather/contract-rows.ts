import type { ContractRow } from '../render/hand-over-context';
import type { RouteId } from '../../partners/catalogue/partner';
import type { InventoryLists } from '../../project/inventory';
import type { UrlRoute, View } from '../../project/inventory-web';
import { routeGroups } from '../../project/inventory-on-demand';
import type { RouteGroup } from '../../project/urls/route-group';
import { nearest, type Concern, type Distance } from './find-concern';
import { lastPart } from '../../project/python/expressions';
import type { Page } from './screens-of';
import { mayMention } from '../../project/on-demand';
import type { PermissionProject } from './permissions-by-settings';
import { guardsAtUrl, permissionsOf } from './permissions-of';
import { isApi, type SerializersOf } from './serializers-of-views';

/** These partners build on what the API gives; the others on pages. */
const OF_API: readonly RouteId[] = ['frontend', 'api'];
const OF_PAGES: readonly RouteId[] = ['design'];

/** The pages of an app that has more are no neighbours of each other. */
const MAX_PAGES = 8;

/** Routes of one line with the view behind them, where the project has that view. */
interface Served {
  routes: RouteGroup['routes'];
  view: View | undefined;
  distance: Distance;
}

/**
 * The routes that concern the place, each with its methods, serializers and permissions.
 * @param isOfPage whether the place is a part of a page: only what it names, and what shows it, concern it
 */
export async function contractRows(
  project: PermissionProject,
  concern: Concern,
  serializersOf: SerializersOf,
  id: RouteId,
  isOfPage = false,
): Promise<ContractRow[]> {
  const rows = new Map<string, ContractRow & { methods: string[] }>();
  const served = servedNear(project.inventory, concern, id, isOfPage);
  for (const { route, view } of served.flatMap(({ routes, view: of }) =>
    routes().map((one) => ({ route: one, view: of })),
  )) {
    const row = await toRow(route, view, project, serializersOf);
    const key = [row.pattern, row.view, row.serializers?.join(), row.permissions?.join()].join('\n');
    const known = rows.get(key);
    if (known) known.methods.push(...row.methods.filter((method) => !known.methods.includes(method)));
    else rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * The page routes near the place, as a user passes them.
 * @param ofMany how far to look where there are many
 */
export function pagesNear(
  inventory: InventoryLists,
  concern: Concern,
  limit: Distance = 4,
  ofMany: Distance = 2,
): Page[] {
  const pages = servedOf(inventory, concern).flatMap(({ routes, view, distance }) =>
    view && !isApi(view) ? [{ routes, view, distance }] : [],
  );
  const found = nearest(pages, ({ distance }) => distance, [limit]).flatMap(({ routes, ...page }) =>
    routes().map((route) => ({ route, ...page })),
  );
  return found.length > MAX_PAGES ? found.filter(({ distance }) => distance <= ofMany) : found;
}

function servedNear(inventory: InventoryLists, concern: Concern, id: RouteId, isOfPage: boolean): Served[] {
  const all = servedOf(inventory, concern);
  if (isOfPage) return all.filter(({ distance }) => distance === 0);
  const itself = inventory.views.find(concern.isItself);
  // Nothing tells the route of a view but its own: what derives from it has one, and its neighbours have theirs.
  if (itself && id !== 'database' && !all.some(({ view }) => view === itself))
    return all.filter(
      ({ view }) => view && mayMention(view, itself.name) && view.bases.some((base) => lastPart(base) === itself.name),
    );
  const preferred = all.filter(({ view, distance }) => {
    if (view === undefined) return !OF_API.includes(id);
    if (OF_API.includes(id)) return isApi(view) || distance < 2;
    return !OF_PAGES.includes(id) || !isApi(view);
  });
  // A table is behind more than one route; elsewhere the neighbours of a view are other work.
  const limits: readonly Distance[] = id === 'database' ? [1, 2] : [0, 1, 2];
  return nearest(preferred.length > 0 ? preferred : all, ({ distance }) => distance, limits);
}

function servedOf(inventory: InventoryLists, concern: Concern): Served[] {
  const { views } = inventory;
  const byPlace = new Map(views.map((view) => [`${view.line} ${view.file}`, view] as const).reverse());
  return routeGroups(inventory)
    .filter(({ includes }) => includes === null)
    .map(({ routes, viewAt, app }) => {
      const view = viewAt ? byPlace.get(`${viewAt.line} ${viewAt.file}`) : undefined;
      return { routes, view, distance: view ? concern.distanceOf(view) : ownApp(app, concern) };
    });
}

function ownApp(app: string | null, concern: Concern): Distance {
  return app !== null && app === concern.app ? 4 : 5;
}

async function toRow(
  route: UrlRoute,
  view: View | undefined,
  project: PermissionProject,
  serializersOf: SerializersOf,
): Promise<ContractRow & { methods: string[] }> {
  const action = view?.actions.find(({ name }) => name === route.action);
  const serializers = action?.serializer ? [lastPart(action.serializer)] : view ? serializersOf(view) : [];
  const place = route.viewAt ?? route;
  return {
    pattern: route.pattern,
    methods: [
      ...route.methods,
      ...(route.methodsKnown ? [] : [route.methods.length > 0 ? 'perhaps more' : 'methods not known']),
    ],
    view: route.view ?? 'unknown',
    serializers,
    permissions: view ? await permissionsOf(view, action, project, route) : guardsAtUrl(route),
    place: { path: place.file, line: action?.line ?? place.line },
  };
}
