import { l10n } from 'vscode';
import type { Status } from '../../core';

/** How a status looks to a person. */
export interface StatusLook {
  status: Status;
  label: string;
  /** A product icon's id. */
  icon: string;
  /** A theme colour's id. */
  color?: string;
}

/** Every status, in the order in which the Tasks view shows them: what waits for somebody comes first. */
export const STATUS_LOOKS: readonly StatusLook[] = [
  { status: 'unknown', label: l10n.t('Unknown Status'), icon: 'question', color: 'problemsWarningIcon.foreground' },
  { status: 'blocked', label: l10n.t('Blocked'), icon: 'circle-slash', color: 'charts.red' },
  { status: 'review', label: l10n.t('Review'), icon: 'eye', color: 'charts.purple' },
  { status: 'testing', label: l10n.t('Testing'), icon: 'beaker', color: 'charts.purple' },
  { status: 'in-progress', label: l10n.t('In Progress'), icon: 'play-circle', color: 'charts.blue' },
  { status: 'generating', label: l10n.t('Generating'), icon: 'sparkle', color: 'charts.blue' },
  { status: 'todo', label: l10n.t('To Do'), icon: 'circle-large-outline', color: 'charts.yellow' },
  { status: 'done', label: l10n.t('Done'), icon: 'pass', color: 'charts.green' },
  { status: 'archived', label: l10n.t('Archived'), icon: 'archive' },
];

/** The label of a status: `In Progress`. */
export function statusLabel(status: Status): string {
  return STATUS_LOOKS.find((look) => look.status === status)?.label ?? status;
}
