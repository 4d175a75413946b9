import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import type { Route } from '../../core';
import { askForItem, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';
import type { Taker } from './takers';

type TakerItem = QuickPickItem & { taker?: Taker };

/**
 * Asks who takes the work; where there is only one, nothing is asked. There is a way back always: to another route.
 * @param last the key of the one who was chosen last, who comes first
 */
export async function askForTaker(
  route: Route,
  takers: readonly Taker[],
  last: string | undefined,
  step: number,
  origin: Origin | undefined,
): Promise<Answer<Taker> | { known: Taker } | 'skip'> {
  const [only] = takers;
  if (!only) return 'skip';
  if (takers.length === 1) return { known: only };
  const answer = await askForItem<TakerItem>({
    title: route.label,
    step,
    totalSteps: step + (origin ? 2 : 1),
    origin,
    canGoBack: true,
    placeholder: l10n.t('Who takes it?'),
    items: takerItems(takers, last),
  });
  if (typeof answer !== 'object') return answer;
  return answer.value.taker && { value: answer.value.taker };
}

function takerItems(takers: readonly Taker[], last: string | undefined): TakerItem[] {
  const chosen = takers.filter(({ key }) => key === last);
  const others = takers.filter(({ key }) => key !== last);
  return [
    ...section(l10n.t('Last time'), chosen),
    ...section(
      l10n.t('Here'),
      others.filter(({ kind }) => kind === 'known'),
    ),
    ...section(
      l10n.t('Roles'),
      others.filter(({ kind }) => kind === 'role'),
    ),
    ...section(
      l10n.t('Your own'),
      others.filter(({ kind }) => kind === 'own'),
    ),
  ];
}

function section(label: string, takers: readonly Taker[]): TakerItem[] {
  if (takers.length === 0) return [];
  const items = takers.map((taker): TakerItem => ({
    label: taker.label,
    description: taker.description,
    ...(taker.detail !== undefined && { detail: taker.detail }),
    iconPath: new ThemeIcon(taker.icon),
    taker,
  }));
  return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
