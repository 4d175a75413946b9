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
  /**
   * What was committed since, newest first, the last 500 commits of it, and what is not committed yet. The first commit of a repository
   * and merges are left out, and so are files that are gone.
   * @param since a commit, or a day, `YYYY-MM-DD`, which counts; neither where only what is not committed is asked for
   * @returns undefined where there is no repository, or no such commit before the one that is checked out
   */
  changesSince(since: {
    commit?: string;
    day?: string;
  }): Promise<{ commits: Commit[]; uncommitted: string[] } | undefined>;
  /** The branch and the commit that are checked out; neither where there is no commit. */
  head(): Promise<{ branch?: string; commit?: string }>;
  /** Where a file lay before a commit that gave it this path; undefined where it did not move then. */
  movedFrom(commit: string, path: string): Promise<string | undefined>;
  /** By what names the repository knows who works here; none where it knows none. */
  names(): Promise<readonly string[]>;
  /** The text of a file at a commit, or in a stage of the index, `:1`; undefined where it was not there. */
  textAt(commit: string, path: string): Promise<string | undefined>;
}
