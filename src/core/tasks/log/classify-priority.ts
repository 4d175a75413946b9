import { classifyWords, closestClass } from './classify-words';
import type { PriorityLevel } from './task-log';

const WORDS: Record<Exclude<PriorityLevel, 'unknown'>, readonly string[]> = {
  highest: ['highest', 'very high', 'critical', 'urgent', 'blocker', 'immediate', 'p0', 'asap'],
  high: ['high', 'important', 'major', 'p1'],
  medium: ['medium', 'medium high', 'medium low', 'normal', 'standard', 'moderate', 'p2', 'med'],
  low: ['low', 'minor', 'p3'],
  lowest: ['lowest', 'very low', 'trivial', 'p4', 'someday'],
};

/** The level a spelling of a priority stands for, by its words: `🔴 High` is high; `''` and strange words are `unknown`. */
export function classifyPriority(text: string): PriorityLevel {
  return classifyWords(text, WORDS) ?? 'unknown';
}

/** The level whose word a misspelled one comes close to: `urgentt` is the highest. */
export function closestPriority(text: string): Exclude<PriorityLevel, 'unknown'> | undefined {
  return closestClass(text, WORDS);
}
