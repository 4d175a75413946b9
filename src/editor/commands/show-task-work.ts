import { l10n } from 'vscode';
import { showComparisons } from '../surfaces/show-comparison';
import { UserError } from '../../core/base/errors';
import type { Previews } from '../files/previews';
import { requireTrust } from '../files/require-trust';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { chooseTask } from './choose-task';
import type { Command } from './command';

/** Compares the files that were changed for a task since it was handed over, all in one comparison; nothing of it can be edited. */
export const showTaskWork: Command<{ model: Model; previews: Previews }> = async ({ model, previews }, target) => {
  requireTrust();
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { folder, task } = subject;
  const work = await requireFolderModel(model, folder).mode.inbox.work(task.path);
  if (!work)
    throw new UserError(
      l10n.t('Nobody can tell what was changed for {0}.', task.path),
      l10n.t('Its log has to name the commit that it was handed over at, and the repository that commit.'),
    );
  if (work.files.length === 0)
    throw new UserError(
      l10n.t('No commit since {0} was handed over names it, or changes a file that it names.', task.path),
      l10n.t('Pull what your partner has pushed, and try again.'),
    );
  const side = (commit: string, path: string, text: string | undefined) =>
    text === undefined ? undefined : previews.add(`${commit}/${path}`, text).uri;
  const resources = work.files.map(
    ({ path, before, after }) =>
      [
        previews.add(path, '').uri,
        side(work.since.slice(0, 12), path, before),
        side(work.commits[0]?.commit.slice(0, 12) ?? '', path, after),
      ] as const,
  );
  const title = l10n.t('{0}: changes since it was handed over', task.title);
  await showComparisons(work.left > 0 ? `${title} ${l10n.t('({0} more files)', work.left)}` : title, resources);
};
