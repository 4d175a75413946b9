import { commands, l10n, type Uri } from 'vscode';
import { UserError } from '../../../core/base/errors';
import type { Command } from '../command';
import type { Model } from '../../model/model';
import { requireFolderModel } from '../../model/require-folder-model';
import { uriOf } from '../../files/place';
import { requireTrust } from '../../files/require-trust';
import { showMessage } from '../../surfaces/show-message';
import { openWebPage } from '../../surfaces/open-web-page';
import { chooseTask } from '../choose-task';

/**
 * Opens the forge's own page for a new issue with a task in it, once the editor has asked whether that site may be opened. Nothing is
 * sent: the user does that there, or does not.
 */
export const openAsIssue: Command<{ model: Model }> = async ({ model }, target) => {
  requireTrust();
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { mode } = requireFolderModel(model, subject.folder);
  const { issueUrl } = await mode.tasks.message(subject.task.path);
  if (issueUrl === undefined)
    throw new UserError(
      l10n.t('No page for a new issue is known for the remote of this repository.'),
      l10n.t('Open one there, and paste the hand-over message.'),
    );
  await openWebPage(issueUrl);
  if (subject.task.issue === undefined) void offerLink(uriOf(subject.folder, subject.task.path));
};

/** The address of the issue is known to nobody here until it is pasted. */
async function offerLink(uri: Uri): Promise<void> {
  const link = l10n.t('Link Issue…');
  if ((await showMessage(l10n.t('Once the issue is there, its address can be kept in the task log.'), link)) === link)
    await commands.executeCommand('djangoDeveloper.linkIssue', uri);
}
