import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import type { Catalogue } from '../../core/partners/catalogue';
import type { Route } from '../../core/partners/partner';
import type { Model } from '../model';
import type { PartnerSubject } from '../partner-subject';
import { askForItem, type Answer } from '../wizard/ask';

type RouteItem = QuickPickItem & { route?: Route };

/**
 * Asks which way the work goes: the seven escalations, then the seven collaborations.
 * @param partner leaves only the ways that lead to this partner; where there is one, nothing is asked
 */
export async function askForRoute(
  { catalogue }: Model,
  partner: PartnerSubject | undefined,
): Promise<Answer<{ route: Route }>> {
  if (!catalogue) return undefined;
  const routes = catalogue.routes.filter((route) => !partner || route.group === partner.group);
  const [only] = routes;
  if (only && routes.length === 1) return { value: { route: only } };
  const answer = await askForItem<RouteItem>({
    title: l10n.t('Escalate to a Partner'),
    step: 1,
    totalSteps: 2,
    placeholder: l10n.t('Which way does the work go?'),
    items: [
      { label: l10n.t('Hand over'), kind: QuickPickItemKind.Separator },
      ...itemsOf(routes, 'escalation', catalogue),
      { label: l10n.t('Work together'), kind: QuickPickItemKind.Separator },
      ...itemsOf(routes, 'collaboration', catalogue),
    ],
  });
  if (typeof answer !== 'object') return answer;
  return answer.value.route && { value: { route: answer.value.route } };
}

function itemsOf(routes: readonly Route[], kind: Route['kind'], { groups }: Catalogue): RouteItem[] {
  return routes
    .filter((route) => route.kind === kind)
    .map((route) => {
      const group = groups.find(({ id }) => id === route.group);
      return {
        label: route.label,
        description: group?.label ?? '',
        detail: route.boundary,
        iconPath: new ThemeIcon(group?.icon ?? 'person'),
        route,
      };
    });
}
