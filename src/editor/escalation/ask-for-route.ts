import { l10n } from 'vscode';
import type { Catalogue, RankedRoute, Route } from '../../core';
import { askForItem, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';
import { showMessage } from '../surfaces/show-message';
import { routeItems } from './route-items';

/** What is chosen from, and where the wizard stands. */
interface RouteQuestion {
  routes: readonly Route[];
  /** What speaks for each route, best first. */
  ranked: readonly RankedRoute[];
  catalogue: Catalogue;
  step: number;
  origin: Origin | undefined;
}

/**
 * Asks which way the work goes; where there is only one, nothing is asked.
 * @returns undefined also where the user stays with core Django
 */
export async function askForRoute(question: RouteQuestion): Promise<Answer<Route> | { known: Route }> {
  const { routes, ranked, catalogue, step, origin } = question;
  const [only] = routes;
  if (only && routes.length === 1) return { known: only };
  const items = routeItems(routes, ranked, catalogue);
  const answer = await askForItem({
    title: l10n.t('Escalate to a Partner'),
    step,
    origin,
    placeholder: l10n.t('Work beyond core Django becomes a task log for a partner. Which way does it go?'),
    items,
    active: items.find(({ route }) => route !== undefined),
  });
  if (typeof answer !== 'object') return answer;
  const { route, detail } = answer.value;
  if (!route) void showMessage(l10n.t('Nothing was handed over: this looks like ordinary Django. {0}', detail ?? ''));
  return route && { value: route };
}
