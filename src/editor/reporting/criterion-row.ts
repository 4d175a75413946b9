import { l10n, ThemeIcon, type QuickPickItem } from 'vscode';
import { CRITERION_WORDS, describeProof, describeTick, type CheckedCriterion, type CriterionState } from '../../core';

/** A row of a pick that tells of one criterion. */
export interface CriterionRow extends QuickPickItem {
  criterion: CheckedCriterion;
}

const ICONS: Readonly<Record<CriterionState, string>> = {
  open: 'circle-large-outline',
  claimed: 'circle-outline',
  shown: 'pass',
  gone: 'warning',
  unknown: 'question',
  'not-needed': 'circle-slash',
};

/** A criterion with how it stands; below, what shows it, who has ticked it, and what they noted with it. */
export function criterionRow(criterion: CheckedCriterion): CriterionRow {
  const { text, ticked, state, proofs, tick } = criterion;
  const told = [...proofs.map(describeProof), ...(tick ? [describeTick(tick)] : [])];
  if (ticked && !tick) told.push(l10n.t('ticked by unknown'));
  return {
    label: text,
    description: CRITERION_WORDS[state],
    iconPath: new ThemeIcon(ICONS[state]),
    ...(told.length > 0 && { detail: told.join('; ') }),
    criterion,
  };
}
