import type { ContractRow } from '../render/hand-over-context';
import type { RouteId } from '../../partners/catalogue/partner';
import type { InventoryLists } from '../../project/inventory';
import type { UrlRoute, View } from '../../project/inventory-web';
import { nearest, type Concern, type Distance } from './find-concern';
import { lastPart } from '../../project/python/expressions';
import type { Page } from './screens-of';
import { codeSpan } from '../render/markdown/code-fence';
import { isApi, type SerializersOf } from './serializers-of-views';

/** Bases that may let not everybody in: `LoginRequiredMixin`, and those of the project itself. */
const GUARD = /(?:Mixin|Required)$/;
/** Mixins of Django and of REST framework that let everybody in. */
const OPEN_MIXIN =
  /^(?:Context|TemplateResponse|(?:Single|Multiple)Object(?:TemplateResponse)?|Form|ModelForm|Deletion|Date|Year|Month|Week|Day|SuccessMessage|List|Create|Retrieve|Update|Destroy)Mixin$|^(?:List|Create|Retrieve|Update|Destroy)ModelMixin$/;
const LOGIN_MIDDLEWARE = 'django.contrib.auth.middleware.LoginRequiredMiddleware';
/** These partners build on what the API gives; the others on pages. */
const OF_API: readonly RouteId[] = ['frontend', 'api'];
const OF_PAGES: readonly RouteId[] = ['design'];

/** A route with the view behind it, where the project has that view. */
interface Served {
  route: UrlRoute;
  view: View | undefined;
  distance: Distance;
}

/** The routes that concern the place, each with its methods, serializers and permissions. */
export function contractRows(
  inventory: InventoryLists,
  concern: Concern,
  serializersOf: SerializersOf,
  id: RouteId,
): ContractRow[] {
  const rows = new Map<string, ContractRow & { methods: string[] }>();
  for (const { route, view } of servedNear(inventory, concern, id)) {
    const row = toRow(route, view, inventory, serializersOf);
    const key = [row.pattern, row.view, row.serializers?.join(), row.permissions?.join()].join('\n');
    const known = rows.get(key);
    if (known) known.methods.push(...row.methods.filter((method) => !known.methods.includes(method)));
    else rows.set(key, row);
  }
  return [...rows.values()];
}

/** The page routes near the place, as a user passes them. */
export function pagesNear(inventory: InventoryLists, concern: Concern, limit: Distance = 4): Page[] {
  const pages = servedOf(inventory, concern).flatMap(({ route, view, distance }) =>
    view && !isApi(view) ? [{ route, view, distance }] : [],
  );
  return nearest(pages, ({ distance }) => distance, [limit]);
}

function servedNear(inventory: InventoryLists, concern: Concern, id: RouteId): Served[] {
  const all = servedOf(inventory, concern);
  const preferred = all.filter(({ view, distance }) => {
    if (view === undefined) return !OF_API.includes(id);
    if (OF_API.includes(id)) return isApi(view) || distance < 2;
    return !OF_PAGES.includes(id) || !isApi(view);
  });
  return nearest(preferred.length > 0 ? preferred : all, ({ distance }) => distance, [1, 2]);
}

function servedOf({ routes, views }: InventoryLists, concern: Concern): Served[] {
  return routes
    .filter(({ includes }) => includes === null)
    .map((route) => {
      const view = views.find(({ file, line }) => file === route.viewAt?.file && line === route.viewAt.line);
      return { route, view, distance: view ? concern.distanceOf(view) : ownApp(route, concern) };
    });
}

function ownApp({ app }: UrlRoute, concern: Concern): Distance {
  return app !== null && app === concern.app ? 4 : 5;
}

function toRow(
  route: UrlRoute,
  view: View | undefined,
  inventory: InventoryLists,
  serializersOf: SerializersOf,
): ContractRow & { methods: string[] } {
  const action = view?.actions.find(({ name }) => name === route.action);
  const serializers = action?.serializer ? [lastPart(action.serializer)] : view ? serializersOf(view) : [];
  const place = route.viewAt ?? route;
  return {
    pattern: route.pattern,
    methods: [
      ...route.methods,
      ...(route.methodsKnown ? [] : [route.methods.length > 0 ? 'perhaps more' : 'not known']),
    ],
    view: route.view ?? 'unknown',
    serializers,
    permissions: action?.permissions?.map(lastPart) ?? (view ? permissionsOf(view, inventory) : []),
    place: { path: place.file, line: action?.line ?? place.line },
  };
}

function permissionsOf(view: View, { settings }: InventoryLists): string[] {
  const own = view.permissions?.map(lastPart) ?? [];
  // Of a viewset each action asks for itself.
  const asked = view.asks && view.kind !== 'viewset' ? [`its code decides: ${view.asks.map(codeSpan).join(', ')}`] : [];
  if (!isApi(view)) {
    const guards = [...view.bases.map(lastPart).filter((base) => GUARD.test(base) && !OPEN_MIXIN.test(base)), ...own];
    // Since Django 5.1 every view may ask for a login.
    const unstated = settings.middleware.some(({ name }) => name === LOGIN_MIDDLEWARE)
      ? 'login_required (middleware)'
      : 'none stated';
    return guards.length > 0 ? [...new Set(guards), ...asked] : [noneBut(unstated, view)];
  }
  const stated = view.permissions === null ? defaultPermissions(settings) : own;
  const decided = view.dynamic.includes('get_permissions')
    ? [`${stated.join(', ')}, unless get_permissions decides`]
    : stated;
  return [...decided, ...asked];
}

/** Where nothing is stated, what the code asks by itself, else what a decorator from elsewhere may ask. */
function noneBut(unstated: string, { asks, unknownDecorators }: View): string {
  if (asks) return `${unstated}, its code decides: ${asks.map(codeSpan).join(', ')}`;
  const perhaps = unknownDecorators?.map((name) => codeSpan(`@${name}`)).join(', ');
  return perhaps === undefined ? unstated : `${unstated}, unless ${perhaps} asks`;
}

/** What REST framework asks for where a view says nothing: https://www.django-rest-framework.org/api-guide/permissions/ */
function defaultPermissions(settings: InventoryLists['settings']): string[] {
  const fallback = settings.restFramework.find(({ name }) => name === 'DEFAULT_PERMISSION_CLASSES');
  if (fallback === undefined) return ['AllowAny (default)'];
  if (fallback.items === null) return ['as DEFAULT_PERMISSION_CLASSES has it (default)'];
  return fallback.items.length === 0 ? ['none (default)'] : fallback.items.map((item) => `${lastPart(item)} (default)`);
}
