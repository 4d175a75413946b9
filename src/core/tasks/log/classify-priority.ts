import { classifyWords, closestClass } from './classify-words';
import { findOffered, spellAsOthers, spellLike, type Spelling } from './spell-value';
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

/** How MDTM writes the priorities, the most urgent first. */
const SPELLINGS: Readonly<Record<KnownPriority, Spelling>> = {
  highest: { emoji: '🔥', label: 'Highest' },
  high: { emoji: '🔼', label: 'High' },
  medium: { emoji: '▶️', label: 'Medium' },
  low: { emoji: '🔽', label: 'Low' },
  lowest: { emoji: '🧊', label: 'Lowest' },
};

/** The priorities, the most urgent first. */
export const PRIORITIES = Object.keys(SPELLINGS) as readonly KnownPriority[];

/** The priorities of MDTM as they are written, the most urgent first. */
export const PRIORITY_SPELLINGS: readonly string[] = Object.values(SPELLINGS).map(
  ({ emoji, label }) => `${emoji} ${label}`,
);

/**
 * Spells a priority as a task log spells its own: one that a comment there offers, else in the manner of the present one,
 * `P1` among them.
 * @param now the priority as it is written at present; `''` gives the spelling of others, or MDTM's own
 * @param comment what stands behind it on its line
 * @param others the priorities of other task logs, as they are written
 */
export function spellPriority(
  now: string,
  priority: KnownPriority,
  comment = '',
  others: readonly string[] = [],
): string {
  const offered = findOffered(comment, priority, SPELLINGS[priority].label, classifyPriority, WORDS);
  if (offered !== undefined && now !== '') return offered;
  const spell = (like: string): string => spellPriorityLike(like, priority);
  return (now === '' ? spellAsOthers(others, priority, spell, classifyPriority, WORDS) : undefined) ?? spell(now);
}

function spellPriorityLike(like: string, priority: KnownPriority): string {
  const [, letter] = /^(p)[0-4]$/i.exec(like.trim()) ?? [];
  return letter === undefined ? spellLike(like, SPELLINGS[priority]) : letter + PRIORITIES.indexOf(priority);
}
