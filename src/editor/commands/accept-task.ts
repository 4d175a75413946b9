import { commands, l10n } from 'vscode';
import { summariseCriteria } from '../../core';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { settleOpenPoints } from '../reporting/settle-open-points';
import { execute } from '../surfaces/execute';
import { showMessage } from '../surfaces/show-message';
import { chooseReturnedTask } from './choose-task';
import type { Command } from './command';

/** Takes the work of a partner: has what is open settled, sets the status to done, notes it, and reports to the coordinator. */
export const acceptTask: Command<{ model: Model; log: EditorLog }> = async ({ model, log }, target) => {
  requireTrust();
  const subject = await chooseReturnedTask(model, target);
  if (!subject) return;
  const { folder, task } = subject;
  const { mode } = requireFolderModel(model, folder);
  const [points, criteria] = await Promise.all([mode.tasks.openPoints(task.path), mode.tasks.check(task.path)]);
  const outcomes = points.length > 0 ? await settleOpenPoints(task.title, points, criteria) : [];
  if (!outcomes) return commands.executeCommand('vscode.open', uriOf(folder, task.path));
  const { report, edit } = await mode.inbox.accept(task.path, { settle: { outcomes } });
  const said = [
    l10n.t('"{0}" is accepted.', task.title),
    criteria.some(({ proofs }) => proofs.length > 0) && l10n.t('Its criteria: {0}.', summariseCriteria(criteria)),
    report && l10n.t('Reported to {0}.', report.coordinator),
    report?.undelivered,
    report?.redacted,
  ];
  const undo = l10n.t('Undo');
  void showMessage(said.filter(Boolean).join(' '), edit ? undo : undefined).then((answer) =>
    answer === undo && edit ? execute('undo', log, () => mode.tasks.undo(edit)) : undefined,
  );
};
