import type { FileWriter } from '../../core';
import type { Audience } from './audience';

/** A file that agents read, and what stands of ours in it. */
export interface SetUpFile {
  audience: Audience;
  /** Relative to the folder; of several the first that is there, else the last. */
  paths: readonly [string, ...string[]];
  /** Only where the file is there already: without it another one is read in its place, or nobody reads it any more. */
  isGiven?: true;
  /** That it makes the harness run our program: only where somebody has asked for it. */
  isHook?: true;
  note?: Note;
  writer: FileWriter;
}

/**
 * What is to be known of a file before it is written: `untried`, that its form is checked and the program could not be had; `goes-on`, that
 * only such a session is held as goes on after its first turn.
 */
export type Note = 'untried' | 'goes-on';
