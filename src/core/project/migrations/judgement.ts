import type { FileLine } from '../../base/place';
import type { Engine } from './engine';
import type { LineRange } from './operation';

/**
 * What an operation means for those who use the database while it runs, whatever the size of the table:
 * - `safe`: nothing that anybody notices.
 * - `careful`: writes wait while rows are read, it cannot be undone, it can fail on the data, or text does not tell what it does.
 * - `dangerous`: running code breaks, data is lost, or reads and writes wait while rows are read or written anew.
 */
export type Level = 'safe' | 'careful' | 'dangerous';

export const LEVELS: readonly Level[] = ['safe', 'careful', 'dangerous'];

/** One thing to know about an operation. */
export interface MigrationFinding {
  /** The rule: `add-not-null-with-default`. */
  rule: string;
  level: Exclude<Level, 'safe'>;
  /** The engine that makes it so; null where all do that the project may run on. */
  engine: Engine | null;
  /** The lock, the break or the loss, as a sentence. */
  happens: string;
  /** The safer way, step by step; empty where there is none. */
  safer: readonly string[];
  /** Where it is documented. */
  source: string;
}

/** One operation with what it means. */
export interface JudgedOperation extends FileLine {
  kind: string;
  /** As written: `Book`; null where it has none or text does not tell it. */
  model: string | null;
  /** The field, index or constraint. */
  name: string | null;
  /** Of the last line, 1-based. */
  endLine: number;
  /** So many letters stand before it in its line, as UTF-16 counts them: several operations can stand in one. */
  start: number;
  /** The lines elsewhere in the file that belong to it: functions of `RunPython`, SQL that has a name. */
  runs: readonly LineRange[];
  level: Level;
  /** The worst first. */
  findings: readonly MigrationFinding[];
}

/** One migration with what it means. */
export interface JudgedMigration extends FileLine {
  name: string;
  /** The level of the worst of its operations and of its own findings. */
  level: Level;
  /** False where it says `atomic = False`. */
  isAtomic: boolean;
  /** What concerns it as a whole. */
  findings: readonly MigrationFinding[];
  operations: readonly JudgedOperation[];
  /** The migrations that it stands for, where it is squashed. */
  replaces: readonly string[];
}

/** The migrations of one app. */
export interface AppPlan {
  app: string;
  /** Their directory. */
  path: string;
  /** The names of those on which no other of the app builds; more than one have to be merged. */
  leaves: readonly string[];
  migrations: readonly JudgedMigration[];
}

/** The level of the worst. */
export function worstOf(levels: Iterable<Level>): Level {
  let worst = 0;
  for (const level of levels) worst = Math.max(worst, LEVELS.indexOf(level));
  return LEVELS[worst] ?? 'safe';
}
