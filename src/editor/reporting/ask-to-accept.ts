import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import {
  describeAsked,
  describeAskedChange,
  summariseCriteria,
  type AskedChange,
  type CheckedCriterion,
} from '../../core';
import { showQuickPick } from '../surfaces/quick-input';
import { criterionRow } from './criterion-row';

/** What somebody who was shown the criteria wants: to accept the work, to go back to the task, or to look at one of them first. */
type Wanted = 'accept' | 'back' | CheckedCriterion;
type Row = QuickPickItem & { wanted?: Wanted };

/**
 * Shows what was ticked and what was called not needed, each with what shows it, before the work is accepted.
 * @param criteria those of the task; what is open was asked for before
 * @param changed what others have changed in what was asked: then no mere Enter accepts it
 * @returns undefined where the user leaves it
 */
export async function askToAccept(
  title: string,
  criteria: readonly CheckedCriterion[],
  changed: readonly AskedChange[],
): Promise<Wanted | undefined> {
  const told = criteria.filter(({ ticked, state }) => ticked || state === 'not-needed');
  if (told.length + changed.length === 0) return 'accept';
  const accept: Row = { label: l10n.t('Accept'), iconPath: new ThemeIcon('check'), wanted: 'accept' };
  const back: Row = { label: l10n.t('Go back to the task'), iconPath: new ThemeIcon('arrow-left'), wanted: 'back' };
  const separator = (label: string): Row => ({ label, kind: QuickPickItemKind.Separator });
  const ticked: Row[] = told.map((criterion) => ({ ...criterionRow(criterion), wanted: criterion }));
  const rows: Row[] =
    changed.length === 0
      ? [accept, separator(l10n.t('Look at one of them first')), ...ticked, separator(''), back]
      : [
          back,
          separator(l10n.t('Changed since it was handed over')),
          ...changed.map((change): Row => ({
            label: describeAskedChange(change),
            iconPath: new ThemeIcon('edit'),
            wanted: 'back',
          })),
          separator(l10n.t('Look at one of them first')),
          ...ticked,
          separator(''),
          { ...accept, label: l10n.t('Accept as Changed') },
        ];
  const row = await showQuickPick(rows, {
    title,
    placeHolder: changed.length === 0 ? summariseCriteria(told) : describeAsked(changed),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return row?.wanted;
}
