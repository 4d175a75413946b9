import { l10n } from 'vscode';
import { isOpen, type TaskLog } from '../../../core';

/** So much of a message tells what it is about; the tooltip has the whole of it. */
const LONGEST = 48;

/** `line 6: "priority" is already on line 5`: what is wrong with a task log first; undefined where all of it could be read. */
export function describeProblem({ conflict, problems: [first] }: TaskLog): string | undefined {
  if (conflict) return l10n.t('in conflict');
  if (!first) return undefined;
  const [clause = ''] = first.message.split(/[.;](?:\s|$)/, 1);
  const words = [...clause];
  return l10n.t(
    'line {0}: {1}',
    first.line,
    words.length > LONGEST
      ? `${words
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : clause,
  );
}

/** That what it is for is still to be written; `''` where it is, or nobody waits for it any more. */
export function describeGoal(task: TaskLog): string {
  return task.needsGoal && isOpen(task) ? l10n.t('no goal yet') : '';
}

/** How many items are open in a task that is done; one that was archived may have been given up. */
export function itemsLeftOpen(task: TaskLog): number {
  return task.status === 'done'
    ? task.items.filter(({ state }) => state === 'open' || state === 'under-way').length
    : 0;
}
