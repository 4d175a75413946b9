import type { StaleTask } from './find-stale';
import type { NewsKind } from './kind-of-news';

/** What came back, in a word or two, as people and agents read it. */
export const NEWS_WORDS: Readonly<Record<NewsKind, string>> = {
  conflict: 'in conflict',
  review: 'in review',
  blocked: 'blocked',
  done: 'done',
  'done-open': 'done, with open items',
  question: 'a question',
  'handed-over': 'handed to you',
  returned: 'sent back',
  answer: 'an answer',
  entry: 'noted',
};

/** Why a task was left lying, in a few words. */
export function describeStale({ reason, days = 0 }: Pick<StaleTask, 'reason' | 'days'>): string {
  if (reason === 'unblocked') return 'blocked, though all it waits for is done';
  const lasting = days === 1 ? '1 day' : `${days} days`;
  return reason === 'review' ? `in review for ${lasting}` : `under way, unchanged for ${lasting}`;
}
