import { l10n } from 'vscode';
import { canStart, isOpen, type TaskLog } from '../../core';

/** What can be done with a task, the likeliest first: the names of commands, or `text` for its file, and what they are called. */
export function taskActions(task: TaskLog): { id: string; label: string }[] {
  const isInReview = task.status === 'review';
  return [
    ...(task.needsGoal && isOpen(task) ? [{ id: 'text', label: l10n.t('Write the Goal') }] : []),
    ...(isInReview
      ? [
          { id: 'acceptTask', label: l10n.t('Accept…') },
          { id: 'sendBackTask', label: l10n.t('Send Back…') },
        ]
      : []),
    ...(canStart(task) ? [{ id: 'startTask', label: l10n.t('Start') }] : []),
    ...(isOpen(task) && !isInReview ? [{ id: 'reviewTask', label: l10n.t('Review') }] : []),
    ...(isOpen(task) ? [{ id: 'finishTask', label: l10n.t('Done') }] : []),
    ...(isOpen(task) && task.status !== 'blocked' ? [{ id: 'blockTask', label: l10n.t('Block…') }] : []),
    ...(isOpen(task) ? [{ id: 'reportProgress', label: l10n.t('Report Progress…') }] : []),
    ...(task.reported === true ? [] : [{ id: 'reportCompletion', label: l10n.t('Report Completion…') }]),
    { id: 'setTaskStatus', label: l10n.t('Set Task Status…') },
  ];
}
