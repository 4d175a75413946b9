import { l10n, type QuickPickItem } from 'vscode';
import type { Command } from './command';
import { showQuickPick } from '../surfaces/quick-input';
import { showMessage } from '../surfaces/show-message';
import type { TaskSubject } from '../model/task-subject';
import { report, type ReportNeeds } from './report';

type ReportItem = QuickPickItem & { subject: TaskSubject };

/** Lists the tasks that were finished and never reported; the one that is chosen is reported. */
export const showOutstandingReports: Command<ReportNeeds> = async (needs) => {
  const items: ReportItem[] = [];
  for (const { folder, tasks, outstanding } of needs.model.activeFolders) {
    for (const { path, coordinator, updated } of outstanding) {
      const task = tasks.find((candidate) => candidate.path === path);
      if (!task) continue;
      const description = [coordinator && l10n.t('to {0}', coordinator), updated].filter(Boolean).join(' · ');
      items.push({ label: task.title, description, detail: path, subject: { kind: 'task', folder, task } });
    }
  }
  if (items.length === 0) return void showMessage(l10n.t('Everything that was finished has been reported.'));
  const picked = await showQuickPick(items, {
    title: l10n.t('Outstanding Reports'),
    placeHolder: l10n.t('Finished, and nobody was told. Which one do you report?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked)
    await report('completion')(needs, { id: picked.subject.task.path, label: picked.label, subject: picked.subject });
};
