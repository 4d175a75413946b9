import type { UrlRoute } from '../inventory-web';
import type { FileLine } from '../../base/place';
import { joinGuards } from './route-guards';
import { below, type Site } from './site';
import { laterRoutes, type RouteGroup } from './route-group';
import type { TakenMethods, ViewTarget } from './view-target';

/**
 * A route that stands for all that may be below a prefix.
 * @param includes as written
 * @param open the reason, as a phrase
 */
export function openRoute(
  site: Site,
  { file, line }: FileLine,
  app: string | null,
  includes: string,
  open: string,
): UrlRoute {
  return {
    pattern: `/${below(site, '…', null).prefix}`,
    methods: [],
    methodsKnown: false,
    view: null,
    viewAt: null,
    action: null,
    name: null,
    app,
    includes,
    open,
    when: site.when,
    ...site.around,
    file,
    line,
  };
}

/** The route of a pattern that leads to a view; it is open where text does not tell its whole path. */
export function patternRoute(
  { prefix, namespaces, when, around: outside }: Site,
  { view, viewAt, takes, action, open, around }: ViewTarget,
  { name, app, file, line }: FileLine & { name: string | null; app: string | null },
): RouteGroup {
  const known = { viewAt, app, includes: null, file, line };
  const toRoute = ({ methods, methodsKnown }: TakenMethods): UrlRoute => ({
    ...{ pattern: `/${prefix}`, view, viewAt, methods, methodsKnown, action },
    open: prefix.includes('…') ? 'text does not tell the whole pattern' : open,
    name: name === null ? null : [...namespaces, name].join(':'),
    app,
    includes: null,
    when,
    ...joinGuards(outside, around),
    file,
    line,
  });
  return laterRoutes(known, () => [toRoute(takes())]);
}
