import { l10n } from 'vscode';
import { UserError } from '../../../core/base/errors';
import type { Model } from '../../model/model';
import { openWebPage } from '../../surfaces/open-web-page';
import { chooseTask } from '../choose-task';
import type { Command } from '../command';

/** Opens the issue that a task is followed in, once the editor has asked whether its site may be opened. */
export const openIssue: Command<{ model: Model }> = async ({ model }, target) => {
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { id, issue } = subject.task;
  if (issue === undefined)
    throw new UserError(l10n.t('{0} is linked to no issue.', id), l10n.t('Link one with Link Issue….'));
  await openWebPage(issue);
};
