import type { Engine } from '../engine';
import type { RuleLevels, Subject } from './subject';

/** One thing that makes an operation risky. A rule is a row of a table. */
export interface Rule {
  /** Told with each finding: `add-not-null-with-default`. */
  id: string;
  /** The engines that mind, and how much. */
  levels: RuleLevels;
  /** The lock, the break or the loss, as a sentence. */
  happens: string | (Partial<Readonly<Record<Engine, string>>> & { other: string });
  /** The safer way, step by step. */
  safer: readonly string[];
  source: string | (Partial<Readonly<Record<Engine, string>>> & { other: string });
  /** Whether it concerns tables that are new as well: what cannot be undone, what fails on every table. */
  alsoNew?: boolean;
  applies(subject: Subject, engine: Engine): boolean;
}
