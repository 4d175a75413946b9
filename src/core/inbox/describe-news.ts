import type { StaleTask } from './find-stale';
import type { NewsKind } from './kind-of-news';
import type { News } from './news';

/** What came back, in a word or two, as people and agents read it. */
const NEWS_WORDS: Readonly<Record<NewsKind, string>> = {
  conflict: 'in conflict',
  review: 'in review',
  blocked: 'blocked',
  done: 'done',
  'done-open': 'done, with open items',
  question: 'a question',
  'handed-over': 'handed to you',
  returned: 'sent back',
  rewritten: 'asked otherwise',
  answer: 'an answer',
  entry: 'noted',
  'under-way': 'under way',
};

/** Why a task came back, and for what else it waits: `a question, in review`. */
export function describeKinds({ kind, also = [] }: Pick<News, 'kind' | 'also'>): string {
  return [kind, ...also].map((one) => NEWS_WORDS[one]).join(', ');
}

/** From whom something came back, and of which day: `Ada, 2026-11-12`; `''` where neither is known. */
export function describeSender({ by, date, textBy }: Pick<News, 'by' | 'date' | 'textBy'>): string {
  return [by, textBy === undefined && date].filter(Boolean).join(', ');
}

/**
 * What the log says of it, with who says so and when where that is somebody else: `Bob, 2026-11-13: The times are there.`; `''` where it
 * says nothing.
 * @param unknown who it is where nobody can tell
 */
export function describeText(
  { text = '', date, textBy }: Pick<News, 'text' | 'date' | 'textBy'>,
  unknown: string,
): string {
  return textBy === undefined ? text : `${[textBy || unknown, date].filter(Boolean).join(', ')}: ${text}`;
}

/** Why a task was left lying, in a few words. */
export function describeStale({ reason, days = 0 }: Pick<StaleTask, 'reason' | 'days'>): string {
  if (reason === 'unblocked') return 'blocked, though all it waits for is done';
  const lasting = days === 1 ? '1 day' : `${days} days`;
  return reason === 'review' ? `in review for ${lasting}` : `under way, unchanged for ${lasting}`;
}
