/** What became of a file. */
type FileFate = 'added' | 'deleted' | 'modified' | 'renamed' | 'copied';

/** A file of a change, as a unified diff tells it. */
export interface ChangedFile {
  /** Relative to the directory the diff was made in, with `/`: of the new side, or of the old one where the file is gone. */
  path: string;
  fate: FileFate;
  /** Where its lines cannot be told: the file is binary, or a commit of a submodule. */
  opaque: boolean;
  hunks: DiffHunk[];
}

/** Lines that stand side by side in both texts of a file. */
export interface DiffHunk {
  /** Where the new lines begin, 1-based; of a hunk that only takes away, the line behind which it did: 0 for the beginning. */
  line: number;
  /** Without their breaks. */
  added: string[];
  removed: string[];
}
