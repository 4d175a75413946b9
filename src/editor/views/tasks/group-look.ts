import { l10n } from 'vscode';
import type { Catalogue, PriorityLevel, TaskGroup, TaskGrouping, TaskLog } from '../../../core';
import { STATUS_LOOKS } from '../status-looks';

/** How a group of task logs looks to a person. */
export interface GroupLook {
  label: string;
  icon: string;
  color?: string;
  /** The name as the task logs have it, where the label is another. */
  name?: string;
}

/** The label and the icon of a group. */
export function lookOfGroup(
  grouping: TaskGrouping,
  { key }: TaskGroup,
  catalogue: Catalogue | undefined,
  tasks: readonly TaskLog[],
): GroupLook {
  switch (grouping) {
    case 'status':
      return STATUS_LOOKS.find(({ status }) => status === key) ?? { label: key, icon: 'question' };
    case 'priority':
      return PRIORITY_LOOKS[key as PriorityLevel];
    case 'partner': {
      if (key === '') return { label: l10n.t('Nobody'), icon: 'person' };
      const role = catalogue?.roles.find(({ slugs }) => slugs.includes(key.toLowerCase()));
      return role ? { label: role.label, icon: 'person', name: key } : { label: key, icon: 'person' };
    }
    case 'coordinator': {
      if (key === '') return { label: l10n.t('No Coordinator'), icon: 'organization' };
      const label =
        catalogue?.coordinators.find(({ slugs }) => slugs.includes(key))?.label ??
        tasks.find(({ id }) => id === key)?.title;
      return label === undefined ? { label: key, icon: 'organization' } : { label, icon: 'organization', name: key };
    }
    case 'app':
      return { label: key === '' ? l10n.t('No App') : key, icon: 'package' };
    case 'folder':
      return { label: key === '' ? '.' : key, icon: 'folder' };
  }
}

const PRIORITY_LOOKS: Readonly<Record<PriorityLevel, GroupLook>> = {
  highest: { label: l10n.t('Highest'), icon: 'flame', color: 'charts.red' },
  high: { label: l10n.t('High'), icon: 'arrow-up', color: 'charts.orange' },
  medium: { label: l10n.t('Medium'), icon: 'dash' },
  low: { label: l10n.t('Low'), icon: 'arrow-down' },
  lowest: { label: l10n.t('Lowest'), icon: 'arrow-small-down' },
  unknown: { label: l10n.t('No Priority'), icon: 'blank' },
};

/** The label of a priority: `Highest`. */
export function priorityLabel(level: PriorityLevel): string {
  return PRIORITY_LOOKS[level].label;
}
