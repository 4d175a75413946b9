import { l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import {
  type Catalogue,
  closeSecond,
  describeReasons,
  type RankedRoute,
  type RankedRouteId,
  type Route,
} from '../../core';
import type { PlainItem } from '../surfaces/quick-input';

/** One way the work could go; staying has no route. */
export type RouteItem = PlainItem & { route?: Route };

/** More suggestions than this are a list again. */
const MAX_SUGGESTED = 3;

/**
 * The ways to choose from: what fits the place with its reason, a remark above it where that is to stay; then the seven escalations and
 * the seven collaborations, what fits better first.
 * @param ranked what speaks for each route, best first; empty where nothing is in front
 */
export function routeItems(
  routes: readonly Route[],
  ranked: readonly RankedRoute[],
  catalogue: Catalogue,
): RouteItem[] {
  const close = closeSecond(ranked)?.route;
  const suggested = ranked
    .flatMap(({ route: id, because }) => {
      const route = because.length > 0 ? leadingTo(id, routes) : undefined;
      return route
        ? {
            ...itemOf(route, catalogue),
            ...(id === close && { description: l10n.t('nearly as much speaks for this') }),
            detail: describeReasons({ because }),
            detailIcon: 'star-full',
          }
        : [];
    })
    .slice(0, MAX_SUGGESTED);
  const [best] = ranked;
  const stay = best?.route === 'stay' ? [stayItem(best)] : [];
  const rankOf = ({ id }: Route): number => {
    const rank = ranked.findIndex(({ route }) => route === id);
    return rank === -1 ? ranked.length : rank;
  };
  const rest = routes
    .filter((route) => !suggested.some((item) => item.route === route))
    .sort((one, other) => rankOf(one) - rankOf(other));
  return [
    ...section(l10n.t('Suggested'), [...stay, ...suggested]),
    ...section(
      l10n.t('Hand over'),
      rest.filter(({ kind }) => kind === 'escalation').map((route) => itemOf(route, catalogue)),
    ),
    ...section(
      l10n.t('Work together'),
      rest.filter(({ kind }) => kind === 'collaboration').map((route) => itemOf(route, catalogue)),
    ),
  ];
}

/** An escalation where there is one: work with the testers is shared. */
function leadingTo(id: RankedRouteId, routes: readonly Route[]): Route | undefined {
  const leading = routes.filter((route) => route.id === id);
  return leading.find(({ kind }) => kind === 'escalation') ?? leading[0];
}

function stayItem(ranked: RankedRoute): RouteItem {
  return {
    label: l10n.t('This looks like ordinary Django'),
    description: l10n.t('stay here, or hand it over all the same'),
    detail: describeReasons(ranked),
    iconPath: new ThemeIcon('home'),
  };
}

function itemOf(route: Route, { groups }: Catalogue): RouteItem {
  const group = groups.find(({ id }) => id === route.group);
  return {
    label: route.label,
    description: group?.label ?? '',
    detail: route.boundary,
    iconPath: new ThemeIcon(group?.icon ?? 'person'),
    route,
  };
}

function section(label: string, items: RouteItem[]): RouteItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
