import { l10n } from 'vscode';
import type { Command } from './command';
import { showComparison } from '../surfaces/show-comparison';
import { applyEdits, type FileEdit, nameOf } from '../../core';
import { uriOf } from '../files/place';
import type { Previews } from '../files/previews';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import type { TaskSubject } from '../model/task-subject';
import { showMessage } from '../surfaces/show-message';
import { changeTasks } from '../task-log/change-tasks';
import { chooseTask } from './choose-task';
import { execute } from '../surfaces/execute';
import { requireTrust } from '../files/require-trust';

/** Shows what an old task log would be with valid TOML front matter, and offers to write it. Nothing waits for the answer. */
export const convertTask: Command<{ model: Model; log: EditorLog; previews: Previews }> = async (needs, target) => {
  requireTrust();
  const { model, log, previews } = needs;
  const subject = await chooseTask(model, target);
  if (!subject) return;
  const { path } = subject.task;
  const change = await requireFolderModel(model, subject.folder).mode.tasks.convert(path);
  const preview = previews.add(path, applyEdits(change.before, change.edits));
  const name = l10n.t('{0}: converted to TOML', nameOf(path));
  await showComparison([uriOf(subject.folder, path), preview.uri], name, { preview: true });
  void execute('djangoDeveloper.convertTask', log, () => offer(needs, subject, change).finally(() => preview.close()));
};

async function offer(needs: { model: Model; log: EditorLog }, subject: TaskSubject, change: FileEdit): Promise<void> {
  const { title } = subject.task;
  const convert = l10n.t('Convert');
  const question = l10n.t('Write the front matter of "{0}" as on the right?', title);
  if ((await showMessage(question, convert, l10n.t('Leave It'))) !== convert) return;
  await changeTasks(needs, [subject], {
    change: async ({ tasks }, path) => {
      await tasks.write([change]);
      return { path, changed: true, edit: change };
    },
    describe: () => l10n.t('"{0}" has TOML front matter now.', title),
  });
}
