import type { Answer } from './ask';

/**
 * One question of a wizard: it adds to the answers so far, knows the answer without asking, or has nothing to ask.
 * @param step 1-based, counting only what is asked
 */
export type Question<Answers> = (
  answers: Answers,
  step: number,
) => Promise<Answer<Partial<Answers>> | { known: Partial<Answers> } | 'skip'>;

/**
 * Asks questions in their order; "Back" returns to the one that was asked before.
 * @returns undefined where the user dismissed a question
 */
export async function runWizard<Answers extends object>(
  questions: readonly Question<Answers>[],
  initial: Answers,
): Promise<Answers | undefined> {
  const asked: { index: number; answers: Answers }[] = [];
  let answers = initial;
  for (let index = 0; index < questions.length;) {
    const answer = await questions[index]?.(answers, asked.length + 1);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      const previous = asked.pop();
      index = previous?.index ?? 0;
      answers = previous?.answers ?? initial;
      continue;
    }
    if (answer !== 'skip' && 'known' in answer) answers = { ...answers, ...answer.known };
    else if (answer !== 'skip') {
      asked.push({ index, answers });
      answers = { ...answers, ...answer.value };
    }
    index += 1;
  }
  return answers;
}
