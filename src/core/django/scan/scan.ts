import type { FileFacts } from './file-facts';
import type { FileRole } from './file-roles';
import type { Problem } from '../../base/ports';

/** What is known of a folder: the names of the files that matter, and what those that were read say. Plain data. */
export interface Scan {
  /** Every Python file and every manifest, by path, with what it is to detection. */
  files: ReadonlyMap<string, FileRole>;
  /** Where a symlinked file points to, by path. */
  links: ReadonlyMap<string, string>;
  /** The virtual environments that go by a name of their own; nothing in them counts. */
  environments: readonly string[];
  facts: ReadonlyMap<string, FileFacts>;
  /** Problems of files, and of directories that could not be listed. */
  problems: readonly Problem[];
  /** How many files were looked at. */
  seen: number;
  /** The files that the walk was asked to list beside its own, outside of virtual environments; in no order. */
  listing: readonly string[];
}
