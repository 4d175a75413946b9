import type { UrlRoute } from '../inventory-web';
import type { ContentLinks } from './content-links';
import { joinParts, linked, placeOf, type ContentRow } from './content-row';
import { groupRoutes, isRouteGroup, type RouteGroup } from './group-routes';

/** Routes as a tree by prefix; few as a list. */
export function routeRows(routes: readonly UrlRoute[], links: ContentLinks): ContentRow[] {
  return entryRows(groupRoutes(routes), links);
}

/** One URL with what answers it. */
export function routeRow(route: UrlRoute, links: ContentLinks): ContentRow {
  const related = links.ofRoute(route);
  return {
    kind: 'URL',
    label: route.pattern,
    description: joinParts(
      ' · ',
      methodsText(route),
      targetText(route),
      route.when === null ? null : `when ${route.when}`,
    ),
    at: placeOf(route),
    urls: [route.pattern],
    ...linked(related),
  };
}

function entryRows(entries: readonly (UrlRoute | RouteGroup<UrlRoute>)[], links: ContentLinks): ContentRow[] {
  return entries.map((entry) =>
    isRouteGroup(entry)
      ? {
          kind: 'prefix',
          label: entry.prefix,
          description: String(entry.count),
          at: null,
          urls: [entry.prefix],
          rows: entryRows(entry.entries, links),
        }
      : routeRow(entry, links),
  );
}

/** `GET POST`; what is not known says so, and why. */
function methodsText({ methods, methodsKnown, open }: UrlRoute): string {
  if (methods.length > 0) return [...methods, ...(methodsKnown ? [] : ['perhaps more'])].join(' ');
  return methodsKnown ? 'any method' : `not known: ${open ?? 'which methods it takes'}`;
}

/** What answers: `BookViewSet.list`, what is included, or that it is not known. */
export function targetText({ view, action, includes }: UrlRoute): string {
  if (view !== null) return action === null ? view : `${view}.${action}`;
  return includes ?? 'unknown';
}
