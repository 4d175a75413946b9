import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { assigneeOf, type Route } from '../../core';
import { askForItem, askForText, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';
import type { Taker } from './takers';

type TakerItem = QuickPickItem & { taker?: Taker; isElse?: true };

/**
 * Asks who takes the work, of one or more. There is a way back always: to another route.
 * @param last the key of the one who was chosen last, who comes first
 */
export async function askForTaker(
  route: Route,
  takers: readonly [Taker, ...Taker[]],
  last: string | undefined,
  step: number,
  origin: Origin | undefined,
): Promise<Answer<Taker>> {
  const [first] = takers;
  const total = step + (origin ? 2 : 1);
  const items = takerItems(takers, last);
  const answer = await askForItem<TakerItem>({
    title: route.label,
    step,
    totalSteps: total,
    origin,
    canGoBack: true,
    placeholder: l10n.t('Who takes it?'),
    active: firstToTake(items, last),
    items: [
      ...items,
      { label: l10n.t('Someone else…'), iconPath: new ThemeIcon('edit'), alwaysShow: true, isElse: true },
    ],
  });
  if (typeof answer !== 'object') return answer;
  if (answer.value.isElse) {
    const named = await askForSomeoneElse(route, first, step, total, origin);
    return named === 'back' ? askForTaker(route, takers, last, step, origin) : named;
  }
  return answer.value.taker && { value: answer.value.taker };
}

/** Whom Enter takes: who was chosen last, else the first who has the part; who once changed the file knows it, and does not have it for that. */
function firstToTake(items: readonly TakerItem[], last: string | undefined): TakerItem | undefined {
  return items.find(({ taker }) => taker && (taker.key === last || taker.kind !== 'author'));
}

/** Somebody whom nothing here names, as the task log is to name them. */
async function askForSomeoneElse(
  route: Route,
  { role }: Taker,
  step: number,
  totalSteps: number,
  origin: Origin | undefined,
): Promise<Answer<Taker>> {
  const answer = await askForText({
    title: route.label,
    step,
    totalSteps,
    origin,
    canGoBack: true,
    prompt: l10n.t('Who takes it? A name, a handle as @ada, a team as @acme/database, or the slug of an agent.'),
    value: '',
    validate: (text) => (text.trim() === '' ? l10n.t('Name somebody.') : undefined),
  });
  if (typeof answer !== 'object') return answer;
  const label = answer.value.trim();
  const assignedTo = assigneeOf(label);
  return {
    value: {
      key: `${role}/${assignedTo}`,
      kind: 'else',
      label,
      description: '',
      icon: 'account',
      role,
      isForAll: false,
      assignedTo,
    },
  };
}

function takerItems(takers: readonly Taker[], last: string | undefined): TakerItem[] {
  const chosen = takers.filter(({ key }) => key === last);
  const others = takers.filter(({ key }) => key !== last);
  return [
    ...section(l10n.t('Last time'), chosen),
    ...section(
      l10n.t('Know this file'),
      others.filter(({ kind, isForAll }) => (kind === 'owner' && !isForAll) || kind === 'author'),
    ),
    ...section(
      l10n.t('Here'),
      others.filter(({ kind, isForAll }) => kind === 'known' || (kind === 'owner' && isForAll)),
    ),
    ...section(
      l10n.t('Roles'),
      others.filter(({ kind }) => kind === 'role'),
    ),
    ...section(
      l10n.t('Your own'),
      others.filter(({ kind }) => kind === 'own'),
    ),
    ...section(
      l10n.t('Not found here'),
      others.filter(({ kind }) => kind === 'elsewhere'),
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
