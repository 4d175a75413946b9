import { env, l10n, window } from 'vscode';
import type { Command, CommandContext } from '.';
import type { ReportKind } from '../../core/tasks/compose-report';
import { askForText } from '../wizard/ask';
import { runWizard } from '../wizard/run-wizard';
import { askForCoordinator } from './ask-for-coordinator';
import { chooseTask } from './choose-task';
import { requireTrust } from './require-trust';
import { readSettings } from '../settings';
import type { TaskSubject } from '../task-subject';

/**
 * Reports to the coordinator: the report goes into the task's log section and on the clipboard. A completion also sets
 * the task's status.
 */
export function report(kind: ReportKind): Command {
  return async (context, target) => {
    requireTrust();
    const subject = await chooseTask(context.model, target);
    const folderModel = subject && context.model.of(subject.folder);
    if (!folderModel) return;
    const answers = await askWhatToReport(context, kind, subject);
    if (!answers) return;
    const mode = await folderModel.mode();
    const { change, text } = await mode.report(subject.task.path, { kind, ...answers });
    await folderModel.apply(change);
    await Promise.all([
      env.clipboard.writeText(text),
      context.memory.rememberCoordinator(answers.coordinator),
    ]);
    void window.showInformationMessage(
      l10n.t('Reported to {0}, and copied to the clipboard.', answers.coordinator),
    );
  };
}

interface ReportAnswers {
  coordinator: string;
  result: string;
}

function askWhatToReport(
  { model, memory }: CommandContext,
  kind: ReportKind,
  { folder, task }: TaskSubject,
): Promise<ReportAnswers | undefined> {
  const known = task.coordinator || readSettings(folder).coordinator;
  const totalSteps = known ? 1 : 2;
  const title = kind === 'progress' ? l10n.t('Report Progress') : l10n.t('Report Completion');
  return runWizard<ReportAnswers>(
    [
      () => (known ? Promise.resolve('skip') : askForCoordinator({ model, memory, title, step: 1, totalSteps })),
      async ({ coordinator }) => {
        const answer = await askForText({
          title: `${title}: ${task.title}`,
          step: totalSteps,
          totalSteps,
          prompt:
            kind === 'progress'
              ? l10n.t('What has been done so far? It goes to {0}.', coordinator)
              : l10n.t('What is the result? It goes to {0}.', coordinator),
          validate: (text) => (text.trim() ? undefined : l10n.t('A report says something.')),
        });
        return typeof answer === 'object' ? { value: { result: answer.value.trim() } } : answer;
      },
    ],
    { coordinator: known, result: '' },
  );
}
