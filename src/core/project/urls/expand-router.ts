import type { RouterRegistration, UrlRoute } from '../inventory-web';
import { ACTION_METHODS, knowsActions, viewSetActions } from '../pieces/http-methods';
import type { FileLine } from '../../base/place';
import type { ProjectContext } from '../project-context';
import { callableNames, lastPart } from '../python/expressions';
import { openRoute } from './open-route';
import { lookupOf } from './lookup-of';
import { readablePattern } from './readable-pattern';
import type { RouterInFile } from './router-in-file';
import { groupOfOne, laterRoutes, type RouteGroup } from './route-group';
import { below, provided, type Site } from './site';
import { endpointRoutes } from './wagtail-endpoint';
import type { ViewOf } from './view-target';

/** The URLs of a router: one route for each action of each viewset that is registered, open ones for what is not told. */
export function expandRouter(router: RouterInFile, site: Site, context: ProjectContext, viewOf: ViewOf): RouteGroup[] {
  const { appOf } = context;
  const root = router.shape.hasRoot && router.prefix === '' ? [rootRoute(router, site, appOf(router.router.file))] : [];
  const registered = router.router.registrations.map((one) => expandOne(one, router, site, context, viewOf));
  const open = router.open.flatMap(({ prefix, text, reason, view: named, endpoint, ...place }) => {
    const route = openRoute(below(site, `${router.prefix}${prefix}`, null), place, appOf(place.file), text, reason);
    if (named === undefined) return route;
    const from = context.index.files.get(place.file) ?? router.file;
    const found = context.index.resolve(from, named);
    const view = found.file ? viewOf(found.file.path, lastPart(found.dotted)) : undefined;
    const viewAt = view ? { file: view.file, line: view.line } : null;
    const whole = { ...route, view: lastPart(named), viewAt, includes: null };
    return (endpoint !== undefined && endpointRoutes(whole, endpoint, found, router, site, context.index)) || whole;
  });
  const all = [...root.map(groupOfOne), ...registered, ...open.map(groupOfOne)];
  if (all.length > 0) return all;
  const { name, file, line } = router.router;
  return [
    groupOfOne(openRoute(site, { file, line }, appOf(file), `${name}.urls`, 'nothing that is registered is found')),
  ];
}

/** The list of what is registered: https://www.django-rest-framework.org/api-guide/routers/#defaultrouter */
function rootRoute(
  { router: { file, line }, rootView, rootWhen }: RouterInFile,
  site: Site,
  app: string | null,
): UrlRoute {
  return {
    ...openRoute(provided(site, rootWhen), { file, line }, app, '', ''),
    pattern: `/${site.prefix}`,
    methods: ['GET'],
    methodsKnown: true,
    view: rootView ?? 'APIRootView',
    name: [...site.namespaces, 'api-root'].join(':'),
    includes: null,
    open: null,
  };
}

function expandOne(
  registration: RouterRegistration,
  { file, prefix: nested, trailingSlash, shape }: RouterInFile,
  site: Site,
  { index, appOf }: ProjectContext,
  viewOf: ViewOf,
): RouteGroup {
  const from = index.files.get(registration.file) ?? file;
  const found = index.resolve(from, registration.view);
  const view = found.file ? viewOf(found.file.path, lastPart(found.dotted)) : undefined;
  const there = provided(site, registration.when);
  const place: FileLine = { file: registration.file, line: registration.line };
  const isLocal = !found.file && !registration.view.includes('.') && !from.imports.has(registration.view);
  const name = isLocal && from.stars.length === 0 ? null : lastPart(registration.view) || null;
  const own = registration.prefix === null ? '…' : `${nested}${readablePattern(registration.prefix)}`;
  const slash = trailingSlash ? '/' : '';
  const viewAt = view ? { file: view.file, line: view.line } : null;
  const isOpen = (why: string): UrlRoute => ({
    ...openRoute(
      below(there, own === '' || own === '…' ? '' : `${own}${slash}`, null),
      place,
      appOf(place.file),
      '',
      why,
    ),
    view: name,
    viewAt,
    includes: null,
  });
  const known = { ...place, app: appOf(place.file), includes: null, viewAt };
  const { file: home, node } = found;
  if (!view || !home || node?.type !== 'class') return groupOfOne(isOpen('the viewset is not found in this folder'));
  if (shape.known === 'other') return groupOfOne(isOpen('the class of the router makes URLs of its own'));

  return laterRoutes(known, () => {
    const basename = registration.basename ?? (view.model ? lastPart(view.model).toLowerCase() : null);
    const lineage = index.lineage({ file: home, node });
    const methods = lineage.own.flatMap((one) => callableNames(one.node.body));
    const lookup = lookupOf(shape, lineage.own);
    const isKnown = knowsActions(lineage.foreign);
    const unsure = own.includes('…') ? 'text does not tell the whole prefix' : null;
    const toRoute = (tail: string, verbs: string[], action: string, suffix: string): UrlRoute => ({
      ...openRoute(there, place, appOf(place.file), '', ''),
      pattern: `/${there.prefix}${own}${own === '' || tail === '' ? '' : '/'}${tail}${own === '' && tail === '' ? '' : slash}`,
      methods: verbs,
      methodsKnown: verbs.length > 0,
      view: name,
      viewAt,
      action,
      name: basename === null || suffix === '…' ? null : [...site.namespaces, `${basename}-${suffix}`].join(':'),
      includes: null,
      open: lookup.includes('…')
        ? 'text does not tell the name of the lookup'
        : tail.includes('…')
          ? 'text does not tell the whole path of the action'
          : unsure,
    });
    const { methods: allowed } = view;
    const standard = viewSetActions(lineage.foreign, methods).flatMap((action) => {
      const { method = 'GET', detail = false } = ACTION_METHODS[action] ?? {};
      return allowed.includes(method)
        ? [toRoute(detail ? lookup : '', [method], action, detail ? 'detail' : 'list')]
        : [];
    });
    const added = shape.added
      .filter(({ action }) => methods.includes(action))
      .map(({ detail, method, action }) => toRoute(detail ? lookup : '', [method], action, detail ? 'detail' : 'list'));
    const extra = view.actions.map(({ name: action, methods: verbs, detail, path, urlName }) => {
      const tail = readablePattern(path);
      return toRoute(detail ? `${lookup}/${tail}` : tail, verbs, action, urlName);
    });
    const routes = [...standard, ...added, ...extra];
    const base = lineage.foreign.filter((one) => !knowsActions([one])).map(lastPart);
    const adds = shape.known === 'more' || (shape.added.length > added.length && !isKnown);
    const more = !isKnown
      ? `what ${base.join(', ')} adds is not in this folder`
      : adds
        ? 'the router may add more'
        : null;
    return more === null && routes.length > 0
      ? routes
      : [...routes, isOpen(more ?? 'no action of the viewset is found')];
  });
}
