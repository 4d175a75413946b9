import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { describeProof, type CheckedCriterion, type OpenPoint, type PointOutcome } from '../../core';
import { askForReason } from '../inbox/ask-for-reason';
import { showQuickPick } from '../surfaces/quick-input';

type Outcome = { outcome: 'done' } | { outcome: 'not-needed'; reason: string };
type PointItem = QuickPickItem & { point?: OpenPoint; all?: 'done' | 'not-needed' | 'settled'; back?: true };

/**
 * Has every open point of a task settled: done, or not needed and why.
 * @param criteria those of the task, so that it is seen what shows them
 * @param goOn what comes once all is settled
 * @returns undefined where the user goes back to the task
 */
export async function settleOpenPoints(
  title: string,
  points: readonly OpenPoint[],
  criteria: readonly CheckedCriterion[],
  goOn = l10n.t('Continue with the report'),
): Promise<PointOutcome[] | undefined> {
  const outcomes = new Map<OpenPoint, Outcome>();
  for (;;) {
    const isSettled = outcomes.size === points.length;
    const item = await showQuickPick(items(points, outcomes, criteria, goOn), {
      title,
      placeHolder: isSettled ? l10n.t('Everything is settled.') : askForEach(points.length - outcomes.size),
      ignoreFocusOut: true,
    });
    if (!item || item.back) return undefined;
    if (item.all === 'settled') return collect(points, outcomes);
    if (item.all) {
      const outcome = item.all === 'done' ? ({ outcome: 'done' } as const) : await askWhyNotNeeded(title);
      if (outcome) for (const point of points) if (!outcomes.has(point)) outcomes.set(point, outcome);
    } else if (item.point) {
      const outcome = await settle(item.point);
      if (outcome === 'back') return undefined;
      if (outcome) outcomes.set(item.point, outcome);
    }
  }
}

function askForEach(open: number): string {
  return open === 1
    ? l10n.t('1 point is open: say whether it is done or not needed.')
    : l10n.t('{0} points are open: say of each whether it is done or not needed.', open);
}

function items(
  points: readonly OpenPoint[],
  outcomes: ReadonlyMap<OpenPoint, Outcome>,
  criteria: readonly CheckedCriterion[],
  goOn: string,
): PointItem[] {
  const isSettled = outcomes.size === points.length;
  const isBegun = outcomes.size > 0;
  return [
    ...(isSettled ? [{ label: goOn, iconPath: new ThemeIcon('check'), all: 'settled' as const }] : []),
    ...points.map((point): PointItem => {
      const outcome = outcomes.get(point);
      const icon =
        outcome === undefined ? 'circle-large-outline' : outcome.outcome === 'done' ? 'pass' : 'circle-slash';
      return {
        label: labelOf(point),
        iconPath: new ThemeIcon(icon),
        description: outcome ? describeOutcome(outcome) : kindOf(point),
        ...proofOf(point, criteria),
        point,
      };
    }),
    // Behind the points: what settles them all is never what a mere Enter chooses.
    ...(isSettled
      ? []
      : [
          { label: '', kind: QuickPickItemKind.Separator },
          {
            label: isBegun ? l10n.t('All others are done') : l10n.t('All of these are done'),
            iconPath: new ThemeIcon('check-all'),
            all: 'done' as const,
          },
          {
            label: isBegun ? l10n.t('None of the others is needed…') : l10n.t('None of these is needed…'),
            iconPath: new ThemeIcon('circle-slash'),
            all: 'not-needed' as const,
          },
        ]),
    { label: l10n.t('Go back to the task'), iconPath: new ThemeIcon('arrow-left'), back: true },
  ];
}

/** What an item names to show it, and whether that is there. */
function proofOf(point: OpenPoint, criteria: readonly CheckedCriterion[]): Pick<PointItem, 'detail'> {
  const line = point.kind === 'dependency' ? undefined : point.line;
  const proofs = criteria.find((each) => each.line === line)?.proofs ?? [];
  return proofs.length === 0 ? {} : { detail: proofs.map(describeProof).join('; ') };
}

/** In words: a screen reader does not say which icon there is. */
function describeOutcome(outcome: Outcome): string {
  return outcome.outcome === 'done' ? l10n.t('done') : l10n.t('not needed: {0}', outcome.reason);
}

async function settle(point: OpenPoint): Promise<Outcome | 'back' | undefined> {
  const done = l10n.t('Done');
  const notNeeded = l10n.t('Not needed…');
  const back = l10n.t('Go back to the task');
  const answers = [done, notNeeded, back].map((label) => ({ label }));
  const answer = (
    await showQuickPick(answers, { title: labelOf(point), placeHolder: kindOf(point), ignoreFocusOut: true })
  )?.label;
  if (answer === back) return 'back';
  if (answer === done) return { outcome: 'done' };
  return answer === notNeeded ? askWhyNotNeeded(labelOf(point)) : undefined;
}

async function askWhyNotNeeded(title: string): Promise<Outcome | undefined> {
  const reason = await askForReason(title, l10n.t('Why is it not needed?'));
  return reason === undefined ? undefined : { outcome: 'not-needed', reason };
}

function collect(points: readonly OpenPoint[], outcomes: ReadonlyMap<OpenPoint, Outcome>): PointOutcome[] {
  return points.flatMap((point) => {
    const outcome = outcomes.get(point);
    return outcome ? [{ point, ...outcome }] : [];
  });
}

function labelOf(point: OpenPoint): string {
  return point.kind === 'dependency' ? [point.id, point.title].filter(Boolean).join(': ') : point.text;
}

function kindOf(point: OpenPoint): string {
  switch (point.kind) {
    case 'criterion':
      return l10n.t('acceptance criterion, line {0}', point.line);
    case 'report-step':
    case 'completion-report':
      return l10n.t('step to be reported, line {0}', point.line);
    case 'hidden':
      return l10n.t('hidden items, line {0}', point.line);
    case 'item':
      return l10n.t('item, line {0}', point.line);
    case 'dependency':
      return l10n.t('depends on it, {0}', point.statusText || l10n.t('not known'));
  }
}
