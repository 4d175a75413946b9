import type { MutationKind } from './find-mutations';

/** A change that makes no difference to anybody, and why. */
interface EqualMutant {
  file: string;
  kind: MutationKind;
  /** The line of code, without its indentation. */
  line: string;
  /** `before → after`. */
  change: string;
  reason: string;
}

/** The changes that no test can notice. */
export const EQUAL_MUTANTS: readonly EqualMutant[] = [];
