import { l10n, Uri } from 'vscode';
import { pathOf } from '../../files/place';
import type { TaskViewSettings } from '../../model/task-view-state';

/** What the Tasks view says about its filter. */
export interface FilterWords {
  /** Above the rows; `''` where there are none, because VS Code shows no buttons below a message. */
  message: string;
  /** Beside the view's name. */
  description: string;
}

/**
 * Says what a filter leaves.
 * @param shown how many task logs it leaves, of all that there are
 * @returns undefined where nothing is filtered
 */
export function describeFilter(
  { filter, file }: TaskViewSettings,
  shown: number,
  all: number,
): FilterWords | undefined {
  if (filter === '' && file === '') return undefined;
  const name = file === '' ? '' : (pathOf(Uri.parse(file))?.path ?? file);
  if (shown > 0) return { message: sayOnly(filter, name), description: l10n.t('{0} of {1}', shown, all) };
  return { message: '', description: sayNone(filter, name) };
}

function sayOnly(filter: string, file: string): string {
  if (file === '') return l10n.t('Only tasks with "{0}"', filter);
  return filter === ''
    ? l10n.t('Only open tasks that name {0}', file)
    : l10n.t('Only open tasks that name {0}, with "{1}"', file, filter);
}

function sayNone(filter: string, file: string): string {
  if (file === '') return l10n.t('none with "{0}"', filter);
  return filter === '' ? l10n.t('none that names {0}', file) : l10n.t('none that names {0}, with "{1}"', file, filter);
}
