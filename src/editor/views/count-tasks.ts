import { l10n } from 'vscode';

/** `1 task`, `2 tasks`. */
export function countTasks(count: number): string {
  return count === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', count);
}

/** `1 open task`, `2 open tasks`. */
export function countOpenTasks(count: number): string {
  return count === 1 ? l10n.t('1 open task') : l10n.t('{0} open tasks', count);
}
