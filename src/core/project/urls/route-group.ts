import type { UrlRoute } from '../inventory-web';
import { once } from '../on-demand';

/** What is the same of all routes that come of one line: where they stand, and whereto they lead. */
type KnownOfRoutes = 'file' | 'line' | 'app' | 'includes' | 'viewAt';

/** Routes that come of one line, at least one of them: most are worked out for a list of all routes alone. */
export interface RouteGroup extends Pick<UrlRoute, KnownOfRoutes> {
  routes(): readonly UrlRoute[];
}

/** Routes that are worked out once somebody asks for them. */
export function laterRoutes(known: Pick<UrlRoute, KnownOfRoutes>, work: () => readonly UrlRoute[]): RouteGroup {
  const { file, line, app, includes, viewAt } = known;
  return { file, line, app, includes, viewAt, routes: once(work) };
}

/** A route that is there already. */
export function groupOfOne(route: UrlRoute): RouteGroup {
  return laterRoutes(route, () => [route]);
}
