import assert from 'node:assert/strict';
import { OPEN_GOAL, openGoalAt } from '../../../../src/core/tasks/body/open-goal';

suite('openGoalAt', () => {
  for (const [text, line] of [
    [`# T\r\n\r\n${OPEN_GOAL}\r\n`, 3],
    [OPEN_GOAL, 1],
    [`As it says: ${OPEN_GOAL}`, undefined],
    ['', undefined],
  ] as const) {
    test(`is ${line} of ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(openGoalAt(text), line));
  }
});
