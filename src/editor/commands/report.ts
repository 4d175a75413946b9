import { commands, env, l10n } from 'vscode';
import type { Command } from './command';
import { wasHandedOver, type Delivery, type ReportKind } from '../../core';
import { openChat } from '../escalation/open-chat';
import { uriOf } from '../files/place';
import { askWhatToReport } from '../reporting/ask-what-to-report';
import { settleOpenPoints } from '../reporting/settle-open-points';
import type { EditorLog } from '../model/log';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { statusLabel } from '../views/status-looks';
import { showMessage } from '../surfaces/show-message';
import type { TaskSubject } from '../model/task-subject';
import { changeTasks } from '../task-log/change-tasks';
import { describeMove } from '../task-log/describe-move';
import { chooseTask } from './choose-task';
import { execute } from '../surfaces/execute';
import { requireTrust } from '../files/require-trust';

/** What is offered after a report changes task logs. */
interface Offering {
  model: Model;
  log: EditorLog;
}

/** What a report works with. */
export interface ReportNeeds extends Offering {
  memory: Memory;
}

/**
 * Reports to the coordinator: the report is kept, goes into the task's log section and the coordinator's own, and on the
 * clipboard. A completion has what is open settled first, and sets the task's status.
 */
export function report(kind: ReportKind): Command<ReportNeeds> {
  return async (needs, target) => {
    requireTrust();
    const subject = await chooseTask(needs.model, target);
    if (!subject) return;
    const folderModel = requireFolderModel(needs.model, subject.folder);
    const { folder, task } = subject;
    const mode = folderModel.mode;
    const points = kind === 'completion' ? await mode.tasks.openPoints(task.path, { reporting: true }) : [];
    const outcomes =
      points.length > 0 ? await settleOpenPoints(task.title, points, await mode.tasks.check(task.path)) : [];
    if (!outcomes) {
      await commands.executeCommand('vscode.open', uriOf(folder, task.path));
      return;
    }
    const { entries } = await mode.tasks.read(task.path);
    const answers = await askWhatToReport(needs, kind, subject, wasHandedOver({ entries }));
    if (!answers) return;
    const delivery = await folderModel.report(task.path, {
      ...answers,
      kind,
      ...(kind === 'progress' && { filesChanged: [] }),
      settle: { outcomes },
    });
    await env.clipboard.writeText(delivery.text);
    if (answers.coordinator !== '') await needs.memory.rememberCoordinator(answers.coordinator);
    void offerReport(needs, subject, kind, delivery, answers.coordinator);
  };
}

/** Says where the report is, and offers what may follow. Nothing of it happens by itself. */
async function offerReport(
  needs: Offering,
  subject: TaskSubject,
  kind: ReportKind,
  { text, kept, deliveredTo, undelivered, alreadyDelivered, withoutCriteria, redacted }: Delivery,
  coordinator: string,
): Promise<void> {
  const where =
    deliveredTo === undefined
      ? l10n.t('It is on the clipboard, and kept in {0}.', kept)
      : l10n.t('It is on the clipboard, in {0}, and kept in {1}.', deliveredTo, kept);
  const whom = coordinator || l10n.t('the task log, for whoever handed it over');
  const head = alreadyDelivered
    ? l10n.t('This report was already delivered to {0}.', whom)
    : l10n.t('Reported to {0}.', whom);
  const missing = undelivered && l10n.t("It is not in the coordinator's task log: {0}", undelivered);
  const unchecked = withoutCriteria && l10n.t('No item of the task log says when it is done; the report says so.');
  const message = [head, where, missing, unchecked, redacted].filter(Boolean).join(' ');
  const offers = offersAfter(needs, subject, kind, text, coordinator);
  const answer = await showMessage(message, offers[0]?.title, offers[1]?.title);
  const chosen = offers.find(({ title }) => title === answer);
  if (chosen) await execute('report', needs.log, chosen.run);
}

/** What a report leaves to do: the task that has begun, the coordinator that it does not name, the chat. */
function offersAfter(
  needs: Offering,
  subject: TaskSubject,
  kind: ReportKind,
  text: string,
  coordinator: string,
): { title: string; run: () => Promise<void> }[] {
  const { task } = subject;
  const begin = {
    title: l10n.t('Move to In Progress'),
    run: () =>
      changeTasks(needs, [subject], {
        change: ({ tasks }, path) => tasks.change(path, { status: 'in-progress' }),
        describe: (changed) => describeMove(changed, statusLabel('in-progress')),
      }),
  };
  const name = {
    title: l10n.t('Name {0} in the Task Log', coordinator),
    run: () =>
      changeTasks(needs, [subject], {
        change: ({ tasks }, path) => tasks.change(path, { coordinator }),
        describe: () => l10n.t('{0} is the coordinator of "{1}" now.', coordinator, task.title),
      }),
  };
  const chat = { title: l10n.t('Open Chat'), run: () => takeToChat(text) };
  return [
    ...(kind === 'progress' && task.status === 'todo' ? [begin] : []),
    ...(task.coordinator === '' && coordinator !== '' ? [name] : []),
    chat,
  ];
}

async function takeToChat(text: string): Promise<void> {
  if (await openChat(text)) return;
  void showMessage(l10n.t('The chat could not be opened. The report is on the clipboard.'));
}
