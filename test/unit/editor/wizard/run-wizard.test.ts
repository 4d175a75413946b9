import assert from 'node:assert/strict';
import { runWizard, type Question } from '../../../../src/editor/wizard/run-wizard';

interface Answers {
  route?: string;
  taker?: string;
  title?: string;
}

suite('runWizard', () => {
  test('goes back to an answer that was known and can change, and counts what is asked alone', async () => {
    const said: string[] = [];
    const titles = ['back', 'back', 'Look'];
    const questions: Question<Answers>[] = [
      async (_, step) => (said.push(`route ${step}`), { value: { route: 'review' } }),
      async (_, step, isBack) => {
        said.push(`taker ${step}${isBack ? ' once more' : ''}`);
        return isBack ? 'back' : { known: { taker: 'ada' }, canChange: true };
      },
      async ({ taker }, step) => {
        said.push(`title ${step} for ${taker}`);
        const title = titles.shift() ?? '';
        return title === 'back' ? 'back' : { value: { title } };
      },
    ];
    assert.deepEqual(await runWizard(questions, {}), { route: 'review', taker: 'ada', title: 'Look' });
    const round = ['route 1', 'taker 2', 'title 2 for ada', 'taker 2 once more'];
    assert.deepEqual(said, [...round, ...round, ...round.slice(0, 3)]);
  });

  test('passes by what is known for good on the way back', async () => {
    const said: string[] = [];
    const questions: Question<Answers>[] = [
      async () => (said.push('route'), { value: { route: 'review' } }),
      async () => ({ known: { taker: 'ada' } }),
      async () => (said.length < 2 ? (said.push('back'), 'back') : { value: { title: 'Look' } }),
    ];
    assert.deepEqual(await runWizard(questions, {}), { route: 'review', taker: 'ada', title: 'Look' });
    assert.deepEqual(said, ['route', 'back', 'route']);
  });
});
