import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { summariseCriteria, type CheckedCriterion } from '../../core';
import { showQuickPick } from '../surfaces/quick-input';
import { criterionRow } from './criterion-row';

/** What somebody who was shown the criteria wants: to accept the work, to go back to the task, or to look at one of them first. */
type Wanted = 'accept' | 'back' | CheckedCriterion;
type Row = QuickPickItem & { wanted?: Wanted };

/**
 * Shows what was ticked and what was called not needed, each with what shows it, before the work is accepted.
 * @param criteria those of the task; what is open was asked for before
 * @returns undefined where the user leaves it
 */
export async function askToAccept(title: string, criteria: readonly CheckedCriterion[]): Promise<Wanted | undefined> {
  const told = criteria.filter(({ ticked, state }) => ticked || state === 'not-needed');
  if (told.length === 0) return 'accept';
  const rows: Row[] = [
    { label: l10n.t('Accept'), iconPath: new ThemeIcon('check'), wanted: 'accept' },
    { label: l10n.t('Look at one of them first'), kind: QuickPickItemKind.Separator },
    ...told.map((criterion) => ({ ...criterionRow(criterion), wanted: criterion })),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('Go back to the task'), iconPath: new ThemeIcon('arrow-left'), wanted: 'back' },
  ];
  const row = await showQuickPick(rows, {
    title,
    placeHolder: summariseCriteria(told),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return row?.wanted;
}
