/** A part of the URLs: what begins with one prefix. */
export interface RouteGroup<Route> {
  /** `/api/dcim/` */
  prefix: string;
  count: number;
  entries: (Route | RouteGroup<Route>)[];
}

/** More rows below each other are hard to look through, and slow to unfold. */
const MOST = 40;

/**
 * Routes as they are where they are few; else those that share their next part of the URL in a group, in the order of the first of
 * each, and so on within it. What stands alone stays as it is.
 */
export function groupRoutes<Route extends { pattern: string }>(
  routes: readonly Route[],
  prefix = '/',
): (Route | RouteGroup<Route>)[] {
  if (routes.length <= MOST) return [...routes];
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const key = nextPrefix(route.pattern, prefix);
    const group = groups.get(key);
    if (group) group.push(route);
    else groups.set(key, [route]);
  }
  return [...groups].flatMap<Route | RouteGroup<Route>>(([key, members]) =>
    members.length === 1 || key === prefix
      ? members
      : [{ prefix: key, count: members.length, entries: groupRoutes(members, key) }],
  );
}

/** Whether an entry is a group. */
export function isRouteGroup<Route extends object>(entry: Route | RouteGroup<Route>): entry is RouteGroup<Route> {
  return 'entries' in entry;
}

/** The prefix with one more part; itself where the pattern ends with it. */
function nextPrefix(pattern: string, prefix: string): string {
  if (!pattern.startsWith(prefix)) return prefix;
  const end = pattern.indexOf('/', prefix.length);
  return end === -1 ? prefix : pattern.slice(0, end + 1);
}
