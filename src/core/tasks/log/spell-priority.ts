import type { PriorityLevel } from './task-log';

/** A priority that can be set. */
export type KnownPriority = Exclude<PriorityLevel, 'unknown'>;

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
