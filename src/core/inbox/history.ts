/** A commit that has changed a task log, as the repository tells. */
export interface LogChange {
  /** The author's name. */
  author: string;
  /** Whether that is who the repository's own settings say one is. */
  isMine: boolean;
  /** Its hash, whole. */
  commit: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** A commit, and what it changed in the folder. */
export interface Commit extends LogChange {
  /** Whole. */
  message: string;
  /** Relative to the folder. */
  paths: string[];
}

/** The repository of a folder, as far as it can be asked without running anything of it. */
export interface History {
  /**
   * The commits that have changed each file, newest first, the last 30 of each.
   * @param paths relative to the folder
   * @returns by path; none for a file of which git knows nothing
   */
  commitsOfEach(paths: readonly string[]): Promise<ReadonlyMap<string, readonly LogChange[]>>;
  /**
   * The commits since one, newest first, the last 500 of them; a merge is left out for what it merges.
   * @param commit its hash, or what it begins with
   * @returns undefined where there is no such commit before the one that is checked out; `since` is its whole hash
   */
  commitsAfter(commit: string): Promise<{ since: string; commits: Commit[] } | undefined>;
  /** The branch and the commit that are checked out; neither where there is no commit. */
  head(): Promise<{ branch?: string; commit?: string }>;
  /** The text of a file at a commit; undefined where it was not there. */
  textAt(commit: string, path: string): Promise<string | undefined>;
}
