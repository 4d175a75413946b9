import { commands, l10n, Range } from 'vscode';
import { isForSender, summariseCriteria, type CheckedCriterion } from '../../core';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { askToAccept } from '../reporting/ask-to-accept';
import { settleOpenPoints } from '../reporting/settle-open-points';
import { execute } from '../surfaces/execute';
import { showMessage } from '../surfaces/show-message';
import { chooseReturnedTask } from './choose-task';
import type { Command } from './command';

/** What shows a criterion, where that is a place in a file; else its line in the task log. */
function placeOf({ line, proofs }: CheckedCriterion, log: string): { path: string; line: number } {
  const at = proofs.find((proof) => proof.at)?.at;
  return at ? { path: at.file, line: at.line } : { path: log, line };
}

/** Takes the work of a partner: has what is open settled, sets the status to done, notes it, and reports to the coordinator. */
export const acceptTask: Command<{ model: Model; log: EditorLog }> = async ({ model, log }, target) => {
  requireTrust();
  const subject = await chooseReturnedTask(model, target);
  if (!subject) return;
  const { folder, task } = subject;
  const { mode } = requireFolderModel(model, folder);
  const [points, criteria, asked] = await Promise.all([
    mode.tasks.openPoints(task.path, { reporting: true }),
    mode.tasks.check(task.path),
    mode.inbox.asked(task.path),
  ]);
  const changed = asked.filter(isForSender);
  const goOn = l10n.t('Continue with the acceptance');
  const outcomes = points.length > 0 ? await settleOpenPoints(task.title, points, criteria, goOn) : [];
  const wanted = outcomes ? await askToAccept(task.title, criteria, changed) : 'back';
  if (!outcomes || wanted === 'back') return commands.executeCommand('vscode.open', uriOf(folder, task.path));
  if (wanted === undefined) return;
  if (wanted !== 'accept') {
    const { path, line } = placeOf(wanted, task.path);
    const selection = new Range(line - 1, 0, line - 1, 0);
    return commands.executeCommand('vscode.open', uriOf(folder, path), { selection });
  }
  const { report, edit, remark } = await mode.inbox.accept(task.path, {
    settle: { outcomes },
    asChanged: changed.length > 0,
  });
  const said = [
    l10n.t('"{0}" is accepted.', task.title),
    criteria.some(({ proofs }) => proofs.length > 0) && l10n.t('Its criteria: {0}.', summariseCriteria(criteria)),
    report && l10n.t('Reported to {0}.', report.coordinator),
    report?.undelivered,
    report?.redacted,
    remark,
  ];
  const undo = l10n.t('Undo');
  void showMessage(said.filter(Boolean).join(' '), edit ? undo : undefined).then((answer) =>
    answer === undo && edit ? execute('undo', log, () => mode.tasks.undo(edit)) : undefined,
  );
};
