import type { FileLine } from '../base/place';
import type { Inventory } from '../project/inventory';

/** Whether what a proof names is there now: where it stands, or why that is not so or cannot be known. */
export type Finding = { state: 'there'; at?: FileLine } | { state: 'missing' | 'unknown'; why: string };

/** What is looked at for a proof. Nothing is run. */
export interface ProofSources {
  /** The text of a file of the folder; undefined where there is none, or it is no text. */
  read(path: string): Promise<string | undefined>;
  /** Whether there is a file or a directory. */
  exists(path: string): Promise<boolean>;
  /** A static look at each project of the folder; none where it is not Django. */
  inventories(): Promise<readonly Inventory[]>;
  /**
   * The same of the folder as it was at a commit.
   * @param changed the paths that were changed since
   * @returns none where that cannot be told
   */
  inventoriesAt(commit: string, changed: readonly string[]): Promise<readonly Inventory[]>;
  /** Whether a commit is part of what is checked out; undefined where no repository can be asked. */
  hasCommit(name: string): Promise<boolean | undefined>;
}
