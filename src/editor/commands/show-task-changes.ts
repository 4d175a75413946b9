import { l10n } from 'vscode';
import { showComparison } from '../surfaces/show-comparison';
import { UserError } from '../../core/base/errors';
import { uriOf } from '../files/place';
import type { Previews } from '../files/previews';
import { requireTrust } from '../files/require-trust';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { chooseTask } from './choose-task';
import type { Command } from './command';

/** Compares a task log with what it was when it was last looked at, or handed over, in the editor's own comparison. */
export const showTaskChanges: Command<{ model: Model; previews: Previews }> = async ({ model, previews }, target) => {
  requireTrust();
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { folder, task } = subject;
  const { mode } = requireFolderModel(model, folder);
  const before = await mode.inbox.before(task.path);
  if (!before)
    throw new UserError(
      l10n.t('There is no earlier version of {0}.', task.path),
      l10n.t('Commit it: from then on what others change can be compared.'),
    );
  const { commit, date } = before.change;
  const since =
    before.kind === 'seen'
      ? l10n.t('{0}: since you last looked ({1})', task.title, date)
      : l10n.t('{0}: since {1}', task.title, date);
  const { uri } = previews.add(`${commit.slice(0, 12)}/${task.path}`, before.text);
  await showComparison([uri, uriOf(folder, task.path)], since);
  await mode.inbox.markSeen([task.path]);
};
