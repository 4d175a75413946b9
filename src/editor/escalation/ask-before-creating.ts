import { l10n } from 'vscode';
import { askForItem, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';

/**
 * Asks whether a task log is to be created that a link has filled in. Enter takes the first answer: by that alone nothing is written.
 * @param title what it is called
 * @returns undefined where nothing is to be created
 */
export async function askBeforeCreating(
  heading: string,
  title: string,
  step: number,
  origin: Origin,
): Promise<Answer<object>> {
  const create = l10n.t('Create the Task Log');
  const answer = await askForItem({
    title: heading,
    step,
    totalSteps: step,
    origin,
    placeholder: l10n.t('Create "{0}"?', title),
    items: [{ label: l10n.t('Create Nothing') }, { label: create }],
  });
  if (typeof answer !== 'object') return answer;
  return answer.value.label === create ? { value: {} } : undefined;
}
