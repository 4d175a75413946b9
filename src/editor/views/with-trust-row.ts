import { l10n, workspace } from 'vscode';
import { markdown } from '../surfaces/markdown';
import type { TreeNode } from './tree-node';

/** In Restricted Mode a row above the others that says so, and leads out of it; where there are none, the view's own words do. */
export function withTrustRow(rows: TreeNode[]): TreeNode[] {
  if (workspace.isTrusted || rows.length === 0) return rows;
  return [
    {
      id: 'restricted',
      label: l10n.t('Restricted Mode'),
      description: l10n.t('Manage Trust…'),
      tooltip: markdown`${l10n.t('Everything is shown, and no task log is written, until the workspace is trusted.')}`,
      spoken: l10n.t('Restricted Mode, nothing is written, Manage Trust…'),
      icon: 'shield',
      iconColor: 'problemsWarningIcon.foreground',
      runs: 'workbench.trust.manage',
    },
    ...rows,
  ];
}
