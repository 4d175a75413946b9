import { commands, env, l10n, window } from 'vscode';
import type { Command } from '.';
import type { Delivery } from '../../core/reports/deliver-report';
import type { ReportKind } from '../../core/tasks/compose-report';
import { changedFiles } from '../changed-files';
import { openChat } from '../hand-over/open-chat';
import { uriOf } from '../place';
import { askWhatToReport } from '../reporting/ask-what-to-report';
import { settleOpenPoints } from '../reporting/settle-open-points';
import { chooseTask } from './choose-task';
import { requireTrust } from './require-trust';

/**
 * Reports to the coordinator: the report is kept, goes into the task's log section and the coordinator's own, and on the
 * clipboard. A completion has what is open settled first, and sets the task's status.
 */
export function report(kind: ReportKind): Command {
  return async (context, target) => {
    requireTrust();
    const subject = await chooseTask(context.model, target);
    const folderModel = subject && context.model.of(subject.folder);
    if (!folderModel) return;
    const { folder, task } = subject;
    const mode = await folderModel.mode();
    const points = kind === 'completion' ? await mode.openPoints(task.path) : [];
    const settled = points.length > 0 ? await settleOpenPoints(task.title, points) : { settlements: [], remarks: [] };
    if (!settled) return void commands.executeCommand('vscode.open', uriOf(folder, task.path));
    const answers = await askWhatToReport(context, kind, subject);
    if (!answers) return;
    const filesChanged = kind === 'completion' ? await changedFiles(folder, task.created) : [];
    if (settled.settlements.length > 0) await folderModel.apply(await mode.settleItems(task.path, settled.settlements));
    const delivery = await folderModel.report(task.path, {
      ...answers,
      kind,
      filesChanged: filesChanged.filter((path) => path !== task.path),
      checks: [...answers.checks, ...settled.remarks],
    });
    await Promise.all([env.clipboard.writeText(delivery.text), context.memory.rememberCoordinator(answers.coordinator)]);
    void offerReport(delivery, answers.coordinator);
  };
}

/** Says where the report is, and offers to take it to the chat. */
async function offerReport({ text, kept, deliveredTo, undelivered, undated }: Delivery, coordinator: string): Promise<void> {
  const chat = l10n.t('Open Chat');
  const where =
    deliveredTo === undefined
      ? l10n.t('It is on the clipboard, and kept in {0}.', kept)
      : l10n.t('It is on the clipboard, in {0}, and kept in {1}.', deliveredTo, kept);
  const message = [l10n.t('Reported to {0}.', coordinator), where, undelivered, undated].filter(Boolean).join(' ');
  if ((await window.showInformationMessage(message, chat)) !== chat || (await openChat(text))) return;
  void window.showInformationMessage(l10n.t('The chat could not be opened. The report is on the clipboard.'));
}
