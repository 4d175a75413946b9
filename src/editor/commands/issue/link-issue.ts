import { l10n } from 'vscode';
import { refuseIssue } from '../../../core';
import { requireTrust } from '../../files/require-trust';
import type { EditorLog } from '../../model/log';
import type { Model } from '../../model/model';
import { showInputBox } from '../../surfaces/quick-input';
import { changeTasks } from '../../task-log/change-tasks';
import { chooseTask } from '../choose-task';
import type { Command } from '../command';

/** Writes into a task log at which address it is followed as an issue; what is pasted is looked at, and no page is asked for. */
export const linkIssue: Command<{ model: Model; log: EditorLog }> = async (needs, target) => {
  requireTrust();
  const subject = await chooseTask(needs.model, target);
  if (!subject) return;
  const { title, issue: linked = '' } = subject.task;
  const given = await showInputBox({
    title: l10n.t('Link Issue'),
    prompt:
      linked === ''
        ? l10n.t('The address of the issue of "{0}"', title)
        : l10n.t('The address of the issue of "{0}"; empty for none', title),
    value: linked,
    validate: (text) => (text.trim() === '' ? undefined : refuseIssue(text.trim())),
  });
  const issue = given?.trim() ?? linked;
  if (issue === linked) return;
  await changeTasks(needs, [subject], {
    change: ({ tasks }, path) => tasks.change(path, { issue }),
    describe: () =>
      issue === ''
        ? l10n.t('"{0}" is linked to no issue any more.', title)
        : l10n.t('"{0}" is linked to its issue.', title),
  });
};
