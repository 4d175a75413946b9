import { classifyPriority, PRIORITIES, type KnownPriority } from '../core';
import { UserError } from '../core/base/errors';
import { didYouMean } from './did-you-mean';

/** The priority that a word stands for, in any spelling: `high`, `🔼 High`, `p1`. @throws UserError for a strange word */
export function readPriority(word: string): KnownPriority {
  const priority = classifyPriority(word);
  if (priority !== 'unknown') return priority;
  throw new UserError(
    `${JSON.stringify(word)} is no priority.`,
    `${didYouMean(word.toLowerCase(), PRIORITIES)}Give one of ${PRIORITIES.join(', ')}.`,
  );
}
