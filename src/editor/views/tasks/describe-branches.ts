import { l10n } from 'vscode';
import type { BranchTask, SharedFile, TaskLog } from '../../../core';
import { statusLabel } from '../status-looks';

/** What other branches have made of a task. */
export interface TaskElsewhere {
  /** Where it is further on, the newest branch first. */
  further: readonly BranchTask[];
  /** The files that it names and other open tasks name too. */
  shared: readonly SharedFile[];
}

/** How many are named; a row is narrow, and so is a hover. */
const SHOWN = 3;

/** `Done on sales-report`, or how many items are done there where the status is the same. */
export function describeBranch(task: TaskLog, { status, branch, progress }: BranchTask): string {
  return status === task.status
    ? l10n.t('{0}/{1} on {2}', progress.done, progress.counted, branch)
    : l10n.t('{0} on {1}', statusLabel(status), branch);
}

/** What a row has room for: the first branch, and how many more there are. */
export function describeFurther(task: TaskLog, { further }: TaskElsewhere): string {
  const [first] = further;
  if (first === undefined) return '';
  const said = describeBranch(task, first);
  return further.length === 1 ? said : l10n.t('{0} and {1} more', said, further.length - 1);
}

/** `shop/models.py (TASK-B, TASK-C on sales-report)`, for the first few. */
export function describeShared({ path }: TaskLog, { shared }: TaskElsewhere): string {
  const named = shared.slice(0, SHOWN).map(({ file, tasks }) => {
    const others = tasks.filter((task) => task.path !== path || task.branch !== undefined);
    const ids = others.map(({ id, branch }) => (branch === undefined ? id : l10n.t('{0} on {1}', id, branch)));
    return `${file} (${ids.join(', ')})`;
  });
  return named.join(', ') + (shared.length > SHOWN ? ` ${l10n.t('and {0} more', shared.length - SHOWN)}` : '');
}
