import type { Operation } from './operation';

/** A migration that is named by another: `{ app: 'catalog', name: '0001_initial' }`. */
export interface MigrationName {
  app: string;
  name: string;
}

/** One file of migrations, as its text has it. */
export interface Migration {
  /** Relative to the workspace folder. */
  path: string;
  name: string;
  /** Of the class, 1-based. */
  line: number;
  dependencies: readonly MigrationName[];
  /** The migrations that wait for it although they do not name it. */
  runBefore: readonly MigrationName[];
  /** The settings whose models it depends on: `AUTH_USER_MODEL`. */
  swappable: readonly string[];
  /** What a squashed migration stands for. */
  replaces: readonly MigrationName[];
  /** `initial = True`. */
  isInitial: boolean;
  isAtomic: boolean;
  operations: readonly Operation[];
  /** What of it text does not tell, each as a sentence. */
  unknown: readonly string[];
}
