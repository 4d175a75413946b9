import { oneLine } from '../base/lines';
import { shortHash } from '../base/short-hash';
import { isCriterion } from '../tasks/log/check-completion';
import type { TaskLog } from '../tasks/log/task-log';

/** What a task log asks for. */
export interface Asked {
  /** The words of its criteria, each on one line. */
  criteria: readonly string[];
  /** On one line; `''` where it says none. */
  goal: string;
}

/** What stands behind an item that is not needed, as the product writes it. */
const NOT_NEEDED = ' (not needed: ';

/** What stands where nobody has said yet what is to be reached, as the templates write it. */
const PLACEHOLDER = /^_[^_\n]{1,300}_$/;

/** What a task log asks for; where no heading calls items its criteria, all of them are. @param task with its goal */
export function askedOf({ items, goal = '' }: Pick<TaskLog, 'items' | 'goal'>): Asked {
  const criteria = items.filter(isCriterion);
  return {
    criteria: (criteria.length > 0 ? criteria : items).map(({ text }) => wordsOf(text)),
    goal: PLACEHOLDER.test(goal) ? '' : oneLine(goal),
  };
}

function wordsOf(text: string): string {
  const at = text.lastIndexOf(NOT_NEEDED);
  return oneLine(at === -1 ? text : text.slice(0, at));
}

/** Whether words still stand somewhere: as they were, or with a remark behind them. */
export function stillStands(words: string, now: readonly string[]): boolean {
  return now.some(
    (text) => text === words || (text.startsWith(words) && !/^[\p{L}\p{N}_]/u.test(text.slice(words.length))),
  );
}

/** What is asked, each by a hash of its words: a goal is told from a criterion of the same words. */
export function keysOfAsked({ criteria, goal }: Asked): string[] {
  return [...criteria.map(keyOfAsked), keyOfGoal(goal)];
}

/** A criterion by its words. */
export function keyOfAsked(words: string): string {
  return shortHash(words);
}

/** A goal by its words. */
export function keyOfGoal(goal: string): string {
  return shortHash(`goal\n${goal}`);
}
