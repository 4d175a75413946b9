import { l10n } from 'vscode';
import { refuseTitle } from '../../core';
import { askForText, type Answer } from '../wizard/ask';
import type { Origin } from '../wizard/origin';

/** Asks what is to be done. The suggestion is selected: typing replaces it, Enter takes it. There is a way back always: to another route. */
export async function askForTitle(
  title: string,
  suggestion: string,
  step: number,
  origin: Origin | undefined,
): Promise<Answer<{ title: string }>> {
  const answer = await askForText({
    title,
    step,
    totalSteps: step + (origin ? 1 : 0),
    origin,
    canGoBack: true,
    prompt: l10n.t('What is to be done? It becomes the title of the task log.'),
    value: suggestion,
    validate: refuseTitle,
  });
  return typeof answer === 'object' ? { value: { title: answer.value.trim() } } : answer;
}
