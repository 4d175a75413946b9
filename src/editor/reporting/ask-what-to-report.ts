import { l10n } from 'vscode';
import type { ReportKind } from '../../core';
import { askForCoordinator } from '../wizard/ask-for-coordinator';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import type { TaskSubject } from '../model/task-subject';
import { askForText } from '../wizard/ask';
import { runWizard, type Question } from '../wizard/run-wizard';

/** What the user says in a report. */
export interface ReportAnswers {
  coordinator: string;
  result: string;
  checks: string[];
  followUps: string[];
}

/**
 * Asks what to report, and to whom where neither the task nor the setting names somebody.
 * @param isHandedOver whether somebody handed the task over, who reads in its log what nobody else is told
 * @returns undefined where the user dismissed a question
 */
export function askWhatToReport(
  { model, memory }: { model: Model; memory: Memory },
  kind: ReportKind,
  { folder, task }: TaskSubject,
  isHandedOver: boolean,
): Promise<ReportAnswers | undefined> {
  const known = task.coordinator || readSettings(folder).coordinator;
  const title = `${kind === 'progress' ? l10n.t('Report Progress') : l10n.t('Report Completion')}: ${task.title}`;
  const first = known ? 1 : 2;
  // Three questions at most: whoever is asked for the coordinator is not asked what was checked, which the criteria tell.
  const asksForChecks = kind === 'completion' && known !== '';
  const totalSteps = first + (kind === 'progress' ? 0 : asksForChecks ? 2 : 1);
  const result: Question<ReportAnswers> = async ({ coordinator }) => {
    const whom = coordinator || l10n.t('the task log');
    const prompt =
      kind === 'progress'
        ? l10n.t('What has been done so far? It goes to {0}.', whom)
        : l10n.t('What is the result? It goes to {0}.', whom);
    const validate = (text: string) => (text.trim() ? undefined : l10n.t('A report says something.'));
    const answer = await askForText({ title, step: first, totalSteps, prompt, validate });
    return typeof answer === 'object' ? { value: { result: answer.value.trim() } } : answer;
  };
  const list =
    (field: 'checks' | 'followUps', step: number, prompt: string): Question<ReportAnswers> =>
    async () => {
      const answer = await askForText({ title, step, totalSteps, prompt, validate: () => undefined });
      return typeof answer === 'object' ? { value: { [field]: splitList(answer.value) } } : answer;
    };
  return runWizard<ReportAnswers>(
    [
      async () =>
        known ? 'skip' : askForCoordinator({ model, memory, title, step: 1, totalSteps, orNobody: isHandedOver }),
      result,
      ...(asksForChecks
        ? [
            list(
              'checks',
              first + 1,
              l10n.t('What was checked, and how did it come out? Separate with semicolons; leave empty for nothing.'),
            ),
          ]
        : []),
      ...(kind === 'completion'
        ? [
            list(
              'followUps',
              totalSteps,
              l10n.t('What is left to do, and for whom? Separate with semicolons; leave empty for nothing.'),
            ),
          ]
        : []),
    ],
    { coordinator: known, result: '', checks: [], followUps: [] },
  );
}

function splitList(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
