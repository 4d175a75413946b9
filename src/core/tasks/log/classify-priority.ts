import { classifyWords, closestClass } from './classify-words';
import type { KnownPriority, PriorityLevel } from './task-log';

const WORDS: Record<KnownPriority, readonly string[]> = {
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
export function closestPriority(text: string): KnownPriority | undefined {
  return closestClass(text, WORDS);
}

/** The priorities of MDTM as they are written, the most urgent first. */
const SPELLINGS: Readonly<Record<KnownPriority, string>> = {
  highest: '🔥 Highest',
  high: '🔼 High',
  medium: '▶️ Medium',
  low: '🔽 Low',
  lowest: '🧊 Lowest',
};

/** The priorities, the most urgent first. */
export const PRIORITIES = Object.keys(SPELLINGS) as readonly KnownPriority[];

/** The priorities of MDTM as they are written, the most urgent first. */
export const PRIORITY_SPELLINGS: readonly string[] = Object.values(SPELLINGS);

/** A priority as MDTM writes it. */
export function spellPriority(priority: KnownPriority): string {
  return SPELLINGS[priority];
}
