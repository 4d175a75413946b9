import type { Answer } from './ask';

/**
 * One question of a wizard: it adds to the answers so far, knows the answer without asking, or has nothing to ask.
 * An answer that is known and `canChange` is asked for by whoever goes back to it.
 * @param step 1-based, counting only what is asked
 * @param isBack whether somebody has gone back to it
 */
export type Question<Answers> = (
  answers: Answers,
  step: number,
  isBack: boolean,
) => Promise<Answer<Partial<Answers>> | { known: Partial<Answers>; canChange?: true } | 'skip'>;

/**
 * Asks questions in their order; "Back" returns to the one that was asked before.
 * @returns undefined where the user dismissed a question
 */
export async function runWizard<Answers extends object>(
  questions: readonly Question<Answers>[],
  initial: Answers,
): Promise<Answers | undefined> {
  const passed: { index: number; answers: Answers; wasAsked: boolean }[] = [];
  let answers = initial;
  let isBack = false;
  for (let index = 0; index < questions.length;) {
    const step = passed.filter(({ wasAsked }) => wasAsked).length + 1;
    const answer: Awaited<ReturnType<Question<Answers>>> | undefined = await questions[index]?.(answers, step, isBack);
    if (answer === undefined) return undefined;
    isBack = answer === 'back';
    if (answer === 'back') {
      const previous = passed.pop();
      index = previous?.index ?? 0;
      answers = previous?.answers ?? initial;
      continue;
    }
    if (answer !== 'skip' && 'known' in answer) {
      if (answer.canChange) passed.push({ index, answers, wasAsked: false });
      answers = { ...answers, ...answer.known };
    } else if (answer !== 'skip') {
      passed.push({ index, answers, wasAsked: true });
      answers = { ...answers, ...answer.value };
    }
    index += 1;
  }
  return answers;
}
